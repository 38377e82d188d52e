package org.sixones.approval;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.LocalizedText;

/**
 * What everybody who holds a document's code may know: enough to compare it with the paper, not more.
 *
 * @param subject the item or matter
 * @param applicant masked, for example {@code 陈**}
 * @param revokedOn the day on which it lost its effect; empty while it is in force
 */
public record DocumentProof(
        String number,
        DocumentKind kind,
        LocalizedText organ,
        LocalizedText subject,
        String applicant,
        LocalDate day,
        Optional<LocalDate> revokedOn) {
    public DocumentProof {
        Objects.requireNonNull(number);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(organ);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(applicant);
        Objects.requireNonNull(day);
        Objects.requireNonNull(revokedOn);
    }
}
