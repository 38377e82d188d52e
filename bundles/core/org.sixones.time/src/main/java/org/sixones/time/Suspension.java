package org.sixones.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A stretch in which a clock stands still (Licensing Law 45): days after {@code startedOn}, up to and including
 * {@code endedOn}, are not counted.
 *
 * @param endedOn empty while it lasts
 */
public record Suspension(LocalDate startedOn, Optional<LocalDate> endedOn) {
    public Suspension {
        Objects.requireNonNull(startedOn);
        Objects.requireNonNull(endedOn);
        if (endedOn.isPresent() && endedOn.get().isBefore(startedOn)) {
            throw new IllegalArgumentException(
                    "a suspension ends before it starts: " + startedOn + " to " + endedOn.get());
        }
    }

    public static Suspension of(LocalDate startedOn, LocalDate endedOn) {
        return new Suspension(startedOn, Optional.of(endedOn));
    }

    boolean covers(LocalDate day) {
        return day.isAfter(startedOn) && endedOn.map(end -> !day.isAfter(end)).orElse(true);
    }
}
