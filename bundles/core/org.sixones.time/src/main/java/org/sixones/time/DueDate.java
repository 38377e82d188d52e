package org.sixones.time;

import java.time.LocalDate;
import java.util.Optional;

/** Last day of a limit, or why it has none yet. */
public sealed interface DueDate {
    /** The limit ends with this day. */
    record On(LocalDate day) implements DueDate {}

    /** The clock stands still; so many working days are left when it runs again. */
    record Stopped(int workingDaysLeft) implements DueDate {}

    /** The limit ends after the last day that the calendar knows: the next year's notice must be loaded. */
    record BeyondCalendar(LocalDate knownUntil) implements DueDate {}

    /** The last day, where it is known. */
    default Optional<LocalDate> lastDay() {
        return this instanceof On on ? Optional.of(on.day()) : Optional.empty();
    }
}
