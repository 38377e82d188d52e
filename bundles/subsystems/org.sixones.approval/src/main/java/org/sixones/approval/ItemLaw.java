package org.sixones.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the law's special ways did to an item.
 *
 * @param moreDays working days that an extension gave
 * @param forwardedOn when the lower level sent it up
 * @param withdrawalAsked the reason of a withdrawal that waits for confirmation
 */
public record ItemLaw(
        List<Procedure> procedures,
        int moreDays,
        Optional<LocalDate> forwardedOn,
        Optional<Commitment> commitment,
        Optional<String> withdrawalAsked) {
    /** A special procedure. {@code days}: how long it takes, as the applicant was told; {@code endedOn} empty while it lasts. */
    public record Procedure(ProcedureKind kind, LocalDate startedOn, int days, Optional<LocalDate> endedOn) {
        public Procedure {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(startedOn);
            Objects.requireNonNull(endedOn);
        }
    }

    /** A notified commitment. {@code checkBy}: last day of the open check; {@code finding}: what has to be mended. */
    public record Commitment(
            LocalDate madeOn, Optional<LocalDate> checkBy, Optional<String> finding, Optional<LocalDate> checkedOn) {
        public Commitment {
            Objects.requireNonNull(madeOn);
            Objects.requireNonNull(checkBy);
            Objects.requireNonNull(finding);
            Objects.requireNonNull(checkedOn);
        }
    }

    public ItemLaw {
        procedures = List.copyOf(procedures);
        Objects.requireNonNull(forwardedOn);
        Objects.requireNonNull(commitment);
        Objects.requireNonNull(withdrawalAsked);
    }
}
