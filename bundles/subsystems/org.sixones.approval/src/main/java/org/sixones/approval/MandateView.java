package org.sixones.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sixones.model.MatterCode;
import org.sixones.model.message.Applicant;

/**
 * A mandate for people.
 *
 * @param agent user name (代办员)
 * @param place where the agent works
 * @param principalIdentifier masked
 * @param holds whether it counts today
 * @param reason why it was revoked
 */
public record MandateView(
        MandateNumber number,
        String agent,
        PlaceView place,
        Applicant.Kind principalKind,
        String principalName,
        String principalIdentifier,
        Set<MatterCode> matters,
        LocalDate from,
        LocalDate until,
        String evidence,
        MandateState state,
        boolean holds,
        Instant createdAt,
        Optional<Instant> confirmedAt,
        Optional<Instant> revokedAt,
        Optional<String> reason) {
    public MandateView {
        Objects.requireNonNull(number);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(place);
        Objects.requireNonNull(principalKind);
        Objects.requireNonNull(principalName);
        Objects.requireNonNull(principalIdentifier);
        matters = Set.copyOf(matters);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(state);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(confirmedAt);
        Objects.requireNonNull(revokedAt);
        Objects.requireNonNull(reason);
    }
}
