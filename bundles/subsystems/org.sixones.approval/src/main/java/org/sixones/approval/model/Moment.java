package org.sixones.approval.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Now, and the day that it is at the office. */
public record Moment(Instant at, LocalDate today) {
    public Moment {
        Objects.requireNonNull(at);
        Objects.requireNonNull(today);
    }
}
