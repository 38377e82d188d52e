package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.CorrectionPoint;

/**
 * What was still missing at acceptance (容缺受理), with a clock of its own.
 *
 * @param days working days in which it has to come
 * @param closedOn empty while something is missing
 */
public record Gaps(List<CorrectionPoint> points, LocalDate since, int days, Optional<LocalDate> closedOn) {
    public Gaps {
        points = List.copyOf(points);
        Objects.requireNonNull(since);
        Objects.requireNonNull(closedOn);
    }

    public boolean open() {
        return closedOn.isEmpty();
    }

    Gaps closed(LocalDate day) {
        return new Gaps(points, since, days, Optional.of(day));
    }
}
