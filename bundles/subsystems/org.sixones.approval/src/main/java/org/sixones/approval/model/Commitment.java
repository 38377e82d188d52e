package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A notified commitment (告知承诺): decided at once, checked afterwards.
 *
 * @param madeOn when the applicant signed it
 * @param rectification what the check found and by when it has to be mended
 * @param checkedOn the day on which the check ended well; empty while it is open
 */
public record Commitment(LocalDate madeOn, Optional<Rectification> rectification, Optional<LocalDate> checkedOn) {
    /** 限期整改. {@code days}: working days. */
    public record Rectification(String finding, LocalDate orderedOn, int days) {
        public Rectification {
            Objects.requireNonNull(finding);
            Objects.requireNonNull(orderedOn);
        }
    }

    public Commitment {
        Objects.requireNonNull(madeOn);
        Objects.requireNonNull(rectification);
        Objects.requireNonNull(checkedOn);
    }

    static Commitment made(LocalDate day) {
        return new Commitment(day, Optional.empty(), Optional.empty());
    }

    Commitment toRectify(Rectification ordered) {
        return new Commitment(madeOn, Optional.of(ordered), checkedOn);
    }

    Commitment checked(LocalDate day) {
        return new Commitment(madeOn, rectification, Optional.of(day));
    }
}
