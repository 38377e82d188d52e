package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.MatterView;
import org.sixones.approval.Matters;
import org.sixones.approval.Savings;
import org.sixones.model.MatterCode;
import org.sixones.shell.complete.MatterCompleter;

/** {@code sixones:matter} */
@Service
@Command(
        scope = "sixones",
        name = "matter",
        description = "一件事：事项图、材料归并、关键路径 | a matter: its graph, merged materials, critical path")
public final class MatterCommand extends SheetCommand {
    @Argument(name = "code", description = "代码；缺省列出全部 | code; all of them without it")
    @Completion(MatterCompleter.class)
    private String code;

    @Reference
    private Matters matters;

    @Override
    List<Sheet> sheets() throws Exception {
        if (code == null) {
            Sheet all = new Sheet("matters", "code", "name", "open", "closedBecause");
            matters.list().forEach(m -> all.row(m.code(), m.definition().name().zh(), m.open(), m.closedBecause()));
            return List.of(all);
        }
        MatterView m = orFail(matters.find(argument("code", () -> new MatterCode(code))));
        Sheet steps = new Sheet("items", "item", "name", "needs", "preReview", "promised", "materials");
        m.steps()
                .forEach(s -> steps.row(
                        s.code(),
                        s.item().map(i -> i.name().zh()),
                        s.needs(),
                        s.preReview(),
                        s.item().map(i -> i.limits().promised()),
                        s.item().map(i -> i.materials().size())));
        Sheet materials = new Sheet("materials", "code", "name", "required", "items");
        m.materials()
                .forEach(x -> materials.row(
                        x.code(), x.name().zh(), x.required(), x.items().size()));
        Sheet savings = new Sheet("savings", "what", "before", "after", "percent");
        Sheet path = new Sheet("criticalPath", "item", "phase", "fromDay", "toDay");
        if (m.savings().isPresent()) {
            Savings s = m.savings().get();
            savings.row("materials", s.materialsBefore(), s.materialsAfter(), s.materialsPercent());
            savings.row("workingDays", s.serialDays(), s.parallelDays(), s.daysPercent());
            s.criticalPath().forEach(l -> path.row(l.item(), l.phase(), l.fromDay(), l.toDay()));
        }
        return List.of(steps, materials, savings, path);
    }
}
