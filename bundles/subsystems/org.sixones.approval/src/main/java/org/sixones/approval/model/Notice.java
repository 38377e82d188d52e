package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.CorrectionPoint;

/**
 * A correction notice (补正告知): there is at most one for the application and one for each item (Licensing Law 32(4)).
 *
 * @param answeredOn empty while it is open
 */
public record Notice(List<CorrectionPoint> points, LocalDate askedOn, Optional<LocalDate> answeredOn) {
    public Notice {
        points = List.copyOf(points);
        Objects.requireNonNull(askedOn);
        Objects.requireNonNull(answeredOn);
    }

    public boolean open() {
        return answeredOn.isEmpty();
    }

    Notice answered(LocalDate day) {
        return new Notice(points, askedOn, Optional.of(day));
    }
}
