package org.sixones.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.ApplicationView;
import org.sixones.approval.Applications;
import org.sixones.model.CaseNumber;
import org.sixones.shell.complete.CaseCompleter;

/** {@code sixones:case} */
@Service
@Command(scope = "sixones", name = "case", description = "一个办件：事项、时限、办理过程 | one application: items, clocks, timeline")
public final class CaseCommand extends SheetCommand {
    @Argument(name = "number", description = "办件编号 | case number", required = true)
    @Completion(CaseCompleter.class)
    private String number;

    @Reference
    private Applications applications;

    @Override
    List<Sheet> sheets() throws Exception {
        ApplicationView a = orFail(applications.find(argument("number", () -> new CaseNumber(number))));
        Sheet head = new Sheet("application", "number", "matter", "state", "granted", "submitted", "due", "light")
                .row(
                        a.number(),
                        a.matter(),
                        a.state(),
                        a.granted(),
                        a.submittedAt(),
                        a.clock().dueOn(),
                        a.clock().light());
        Sheet items = new Sheet("items", "item", "system", "state", "waitingFor", "due", "light", "results", "reason");
        a.items()
                .forEach(i -> items.row(
                        i.code(),
                        i.system(),
                        i.state(),
                        i.waitingFor(),
                        i.promised().dueOn(),
                        i.promised().light(),
                        i.results(),
                        i.reason()));
        Sheet timeline = new Sheet("timeline", "at", "item", "event", "to", "text", "note", "actor");
        a.timeline()
                .forEach(e -> timeline.row(
                        e.at(), e.item(), e.event(), e.to(), e.text().zh(), e.note(), e.actor()));
        return List.of(head, items, timeline);
    }
}
