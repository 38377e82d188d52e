package org.sixones.shell.complete;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.sixones.exchange.Links;

/** Completes codes of systems. */
@Service
public final class SystemCompleter implements Completer {
    @Reference
    private Links links;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(
                        links.list().stream().map(l -> l.system().value()).toList())
                .complete(session, line, candidates);
    }
}
