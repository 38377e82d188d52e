package org.sixones.shell;

import java.time.LocalDate;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.model.place.Division;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;
import org.sixones.shell.complete.DivisionCompleter;

/** {@code sixones:divisions} */
@Service
@Command(scope = "sixones", name = "divisions", description = "行政区划：本级和下一级 | a division and what lies directly in it")
public final class DivisionsCommand extends SheetCommand {
    @Argument(name = "division", description = "行政区划代码 | code of the division")
    @Completion(DivisionCompleter.class)
    private String division = "330300";

    @Option(name = "--on", description = "哪一天，缺省今天 | on which day; today if not given")
    private String on;

    @Override
    List<Sheet> sheets() throws Exception {
        DivisionCode code = argument("division", () -> new DivisionCode(division));
        LocalDate day = argument("--on", () -> on == null ? LocalDate.now() : LocalDate.parse(on));
        Divisions divisions = Divisions.wenzhou();
        Sheet sheet = new Sheet("divisions", "code", "level", "name", "from", "until");
        divisions.find(code, day).ifPresent(d -> row(sheet, d));
        divisions.children(code, day).forEach(d -> row(sheet, d));
        return List.of(sheet);
    }

    private static void row(Sheet sheet, Division d) {
        sheet.row(d.code(), d.level(), d.name().zh(), d.from(), d.until());
    }
}
