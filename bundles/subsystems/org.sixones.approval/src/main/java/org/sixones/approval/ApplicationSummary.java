package org.sixones.approval;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.LocalizedText;
import org.sixones.model.MatterCode;

/**
 * One application in a list.
 *
 * @param granted the decision; empty while there is none
 * @param clock the joint limit; empty before acceptance
 */
public record ApplicationSummary(
        CaseNumber number,
        MatterCode matter,
        LocalizedText matterName,
        String applicantName,
        ApplicationState state,
        Optional<Boolean> granted,
        Instant submittedAt,
        Instant changedAt,
        Optional<ClockView> clock) {
    public ApplicationSummary {
        Objects.requireNonNull(number);
        Objects.requireNonNull(matter);
        Objects.requireNonNull(matterName);
        Objects.requireNonNull(applicantName);
        Objects.requireNonNull(state);
        Objects.requireNonNull(granted);
        Objects.requireNonNull(submittedAt);
        Objects.requireNonNull(changedAt);
        Objects.requireNonNull(clock);
    }
}
