package org.sixones.shell.complete;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.sixones.approval.ApplicationFilter;
import org.sixones.approval.Applications;

/** Completes numbers of the latest cases. */
@Service
public final class CaseCompleter implements Completer {
    @Reference
    private Applications applications;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(applications
                        .list(ApplicationFilter.ALL, Optional.empty(), 50)
                        .map(page -> page.applications().stream()
                                .map(a -> a.number().value())
                                .toList())
                        .orElse(failure -> List.of()))
                .complete(session, line, candidates);
    }
}
