package org.sixones.approval.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Points in time as the database keeps them: UTC, microseconds. */
final class Times {
    private Times() {}

    static OffsetDateTime row(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime row(Optional<Instant> at) {
        return at.map(Times::row).orElse(null);
    }

    static Optional<Instant> value(OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
