package org.sixones.rest.json;

import java.time.LocalDate;
import org.sixones.approval.ClockView;
import org.sixones.approval.Light;

/** A limit and where it stands. */
public record ClockJson(LocalDate startedOn, int days, LocalDate dueOn, String light, String note) {
    static ClockJson of(ClockView clock, boolean ended) {
        return new ClockJson(
                clock.startedOn().orElse(null),
                clock.days(),
                clock.dueOn().orElse(null),
                Names.of(clock.light()),
                note(clock, ended));
    }

    private static String note(ClockView clock, boolean ended) {
        if (clock.startedOn().isEmpty()) {
            return "not-started";
        }
        if (ended) {
            return "ended";
        }
        if (clock.dueOn().isPresent()) {
            return null;
        }
        return clock.light() == Light.STOPPED ? "stopped" : "beyond-calendar";
    }
}
