package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.approval.ProcedureKind;
import org.sixones.time.Suspension;

/**
 * A special procedure of an item (特别程序, Licensing Law 45): while it lasts no clock of the item counts.
 *
 * @param days how long it will take, as the applicant was told
 * @param endedOn empty while it lasts
 */
public record Procedure(ProcedureKind kind, LocalDate startedOn, int days, Optional<LocalDate> endedOn) {
    public Procedure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(startedOn);
        Objects.requireNonNull(endedOn);
    }

    public boolean open() {
        return endedOn.isEmpty();
    }

    public Suspension suspension() {
        return new Suspension(startedOn, endedOn);
    }

    Procedure ended(LocalDate day) {
        return new Procedure(kind, startedOn, days, Optional.of(day));
    }
}
