package org.sixones.approval;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A limit and where it stands today.
 *
 * @param startedOn the day on which it began, not counted itself; empty while it has not begun
 * @param days working days allowed
 * @param dueOn last day; empty while it has not begun, while it stands, or when the calendar ends before it
 */
public record ClockView(Optional<LocalDate> startedOn, int days, Optional<LocalDate> dueOn, Light light) {
    public ClockView {
        Objects.requireNonNull(startedOn);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(light);
    }
}
