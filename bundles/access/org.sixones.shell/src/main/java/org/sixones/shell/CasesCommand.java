package org.sixones.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.ApplicationPage;
import org.sixones.approval.ApplicationState;
import org.sixones.approval.Applications;
import org.sixones.approval.Reach;
import org.sixones.shell.complete.StateCompleter;

/** {@code sixones:cases} */
@Service
@Command(scope = "sixones", name = "cases", description = "办件列表，新的在前 | applications, newest first")
public final class CasesCommand extends SheetCommand {
    @Option(name = "--state", description = "只看此状态 | only in this state")
    @Completion(StateCompleter.class)
    private String state;

    @Option(name = "--max", description = "条数，1–200 | how many, 1-200")
    private int max = 20;

    @Option(name = "--after", description = "上一页末尾给出的游标 | cursor given by the page before")
    private String after;

    @Reference
    private Applications applications;

    @Override
    List<Sheet> sheets() throws Exception {
        ApplicationFilter filter = state == null
                ? ApplicationFilter.ALL
                : new ApplicationFilter(
                        Optional.empty(),
                        Optional.of(
                                argument("--state", () -> ApplicationState.valueOf(state.toUpperCase(Locale.ROOT)))),
                        new Reach.Everything());
        ApplicationPage page = orFail(applications.list(filter, Optional.ofNullable(after), max));
        Sheet sheet = new Sheet("cases", "number", "matter", "applicant", "state", "granted", "submitted", "changed");
        page.applications()
                .forEach(a -> sheet.row(
                        a.number(),
                        a.matter(),
                        a.applicantName(),
                        a.state(),
                        a.granted(),
                        a.submittedAt(),
                        a.changedAt()));
        return List.of(sheet, new Sheet("next", "cursor").row(page.next()));
    }
}
