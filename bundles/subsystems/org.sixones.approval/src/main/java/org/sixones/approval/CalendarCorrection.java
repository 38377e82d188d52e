package org.sixones.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How far open limits have been computed anew after the working calendar was corrected or a year was loaded.
 *
 * @param from limits that ended before this day cannot have moved
 * @param why the years and their notices
 * @param checked cases that were looked at
 * @param moved limits that end on another day now; each has a line in its case's history
 * @param endedAt empty while it goes on
 */
public record CalendarCorrection(
        LocalDate from, String why, long checked, long moved, Instant startedAt, Optional<Instant> endedAt) {
    public CalendarCorrection {
        Objects.requireNonNull(from);
        Objects.requireNonNull(why);
        Objects.requireNonNull(startedAt);
        Objects.requireNonNull(endedAt);
    }
}
