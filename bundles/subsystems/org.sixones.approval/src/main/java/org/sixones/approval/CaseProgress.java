package org.sixones.approval;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sixones.model.CaseNumber;
import org.sixones.model.LocalizedText;

/**
 * Where a case is: who has it, since when, and what is expected by when. Holds nothing about the applicant.
 *
 * @param granted the decision; empty while there is none
 * @param since the last step of the application itself
 * @param clock the joint limit
 * @param holders who has something of it in hand; nobody when it has ended
 */
public record CaseProgress(
        CaseNumber number,
        LocalizedText matterName,
        ApplicationState state,
        Optional<Boolean> granted,
        Instant submittedAt,
        Instant since,
        ClockView clock,
        List<Holder> holders) {
    public CaseProgress {
        Objects.requireNonNull(number);
        Objects.requireNonNull(matterName);
        Objects.requireNonNull(state);
        Objects.requireNonNull(granted);
        Objects.requireNonNull(submittedAt);
        Objects.requireNonNull(since);
        Objects.requireNonNull(clock);
        holders = List.copyOf(holders);
    }
}
