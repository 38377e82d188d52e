package org.sixones.shell.complete;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.sixones.exchange.MessageJournal;

/** Completes numbers of dead and uncertain messages. */
@Service
public final class DeadLetterCompleter implements Completer {
    @Reference
    private MessageJournal journal;

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(Stream.concat(
                                journal.deadLetters(Optional.empty(), 0, 50).stream(),
                                journal.uncertain(Optional.empty(), 0, 50).stream())
                        .map(m -> String.valueOf(m.seq()))
                        .toList())
                .complete(session, line, candidates);
    }
}
