package org.sixones.shell.complete;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.sixones.model.place.Division;
import org.sixones.model.place.DivisionCode;
import org.sixones.model.place.Divisions;

/** Completes divisions level by level: the city and its counties, then what lies in the one that was typed. */
@Service
public final class DivisionCompleter implements Completer {
    private static final DivisionCode CITY = new DivisionCode("330300");

    @Override
    public int complete(Session session, CommandLine line, List<String> candidates) {
        String typed = line.getCursorArgument() == null ? "" : line.getCursorArgument();
        String above = typed.length() >= 9 ? typed.substring(0, 9) : typed.length() >= 6 ? typed.substring(0, 6) : "";
        DivisionCode from = DivisionCode.isValid(above) ? new DivisionCode(above) : CITY;
        return new StringsCompleter(Stream.concat(
                                Stream.of(from),
                                Divisions.wenzhou().children(from, LocalDate.now()).stream()
                                        .map(Division::code))
                        .map(DivisionCode::value)
                        .toList())
                .complete(session, line, candidates);
    }
}
