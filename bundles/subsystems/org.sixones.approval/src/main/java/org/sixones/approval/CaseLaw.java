package org.sixones.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the law's special ways did to an application.
 *
 * @param receivedOn the day on which the material came; a deemed acceptance counts from it
 * @param rules the rules that the case keeps, by the day on which the youngest of them came into force
 * @param conclusion how it was decided; empty while it is not
 * @param gaps what is still to come after acceptance with gaps
 * @param gapsUntil its last day, where the calendar knows it
 * @param withdrawalAsked the reason of a withdrawal that waits for confirmation
 */
public record CaseLaw(
        LocalDate receivedOn,
        LocalDate rules,
        Optional<Conclusion> conclusion,
        List<CorrectionPoint> gaps,
        Optional<LocalDate> gapsUntil,
        Optional<String> withdrawalAsked) {
    public CaseLaw {
        Objects.requireNonNull(receivedOn);
        Objects.requireNonNull(rules);
        Objects.requireNonNull(conclusion);
        gaps = List.copyOf(gaps);
        Objects.requireNonNull(gapsUntil);
        Objects.requireNonNull(withdrawalAsked);
    }
}
