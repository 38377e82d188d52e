package org.sixones.shell.complete;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.sixones.approval.Light;

/** Completes lights. */
@Service
public final class LightCompleter implements Completer {

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(Stream.of(Light.values())
                        .map(light -> light.name().toLowerCase(Locale.ROOT))
                        .toList())
                .complete(session, line, candidates);
    }
}
