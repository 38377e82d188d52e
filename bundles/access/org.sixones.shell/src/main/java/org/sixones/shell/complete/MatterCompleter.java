package org.sixones.shell.complete;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.sixones.approval.Matters;

/** Completes codes of matters. */
@Service
public final class MatterCompleter implements Completer {
    @Reference
    private Matters matters;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        matters.list().stream().map(m -> m.code().value()).toList())
                .complete(session, line, candidates);
    }
}
