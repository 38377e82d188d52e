package org.sixones.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.Light;
import org.sixones.approval.Reach;
import org.sixones.approval.WorkFilter;
import org.sixones.approval.WorkList;
import org.sixones.approval.WorkPage;
import org.sixones.model.DepartmentCode;
import org.sixones.shell.complete.LightCompleter;

/** {@code sixones:worklist} */
@Service
@Command(scope = "sixones", name = "worklist", description = "待办：先到期的在前 | what is open, that which ends first before")
public final class WorkListCommand extends SheetCommand {
    @Option(name = "--department", description = "只看此部门 | only of this department")
    private String department;

    @Option(name = "--light", description = "只看此灯：red、yellow、green、stopped、unknown | only under this light")
    @Completion(LightCompleter.class)
    private String light;

    @Option(name = "--loads", description = "只看各部门各灯的数量 | only how much there is")
    private boolean loads;

    @Option(name = "--max", description = "条数，1–200 | how many, 1-200")
    private int max = 20;

    @Option(name = "--after", description = "上一页末尾给出的游标 | cursor given by the page before")
    private String after;

    @Reference
    private WorkList work;

    @Override
    List<Sheet> sheets() throws Exception {
        if (loads) {
            Sheet sheet = new Sheet("loads", "department", "light", "count");
            work.loads(new Reach.Everything()).forEach(l -> sheet.row(l.department(), l.light(), l.count()));
            return List.of(sheet);
        }
        Optional<DepartmentCode> of = department == null
                ? Optional.empty()
                : Optional.of(argument("--department", () -> new DepartmentCode(department)));
        Optional<Light> under = light == null
                ? Optional.empty()
                : Optional.of(argument("--light", () -> Light.valueOf(light.toUpperCase(Locale.ROOT))));
        WorkPage page =
                orFail(work.page(new WorkFilter(of, under, new Reach.Everything()), Optional.ofNullable(after), max));
        Sheet sheet = new Sheet("work", "number", "item", "department", "applicant", "state", "limit", "due", "light");
        page.items()
                .forEach(w -> sheet.row(
                        w.number(),
                        w.item(),
                        w.department(),
                        w.applicantName(),
                        w.state(),
                        w.limit(),
                        w.dueOn(),
                        w.light()));
        return List.of(sheet, new Sheet("next", "cursor").row(page.next()));
    }
}
