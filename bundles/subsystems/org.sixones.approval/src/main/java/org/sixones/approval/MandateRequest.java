package org.sixones.approval;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;

/**
 * A mandate as the agent asks for it.
 *
 * @param principal for whom (委托人)
 * @param matters for what; nothing else
 * @param from first day
 * @param until last day
 * @param evidence what shows the principal's will: the letter of authority's number and place
 */
public record MandateRequest(
        Applicant principal, Set<MatterCode> matters, LocalDate from, LocalDate until, String evidence) {
    public MandateRequest {
        Objects.requireNonNull(principal);
        matters = Set.copyOf(matters);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(evidence);
    }
}
