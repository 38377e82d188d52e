package org.sixones.approval.model;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A limit made longer, once (延期, Licensing Law 42).
 *
 * @param days working days more
 * @param reason as the applicant is told
 * @param approvedBy the head who approved it
 */
public record Extension(int days, String reason, String approvedBy, LocalDate on) {
    public Extension {
        Objects.requireNonNull(reason);
        Objects.requireNonNull(approvedBy);
        Objects.requireNonNull(on);
    }
}
