package org.sixones.approval.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.MandateNumber;
import org.sixones.approval.MandateState;
import org.sixones.model.Actor;
import org.sixones.model.MatterCode;
import org.sixones.model.Outcome;
import org.sixones.model.message.Applicant;
import org.sixones.model.place.DivisionCode;

/**
 * A mandate as a value, with its rules (Civil Code 161–173).
 *
 * @param agent user name
 * @param division where the agent worked when he asked for it; it counts there only
 * @param code the confirmation code that is out; empty while there is none
 */
public record Mandate(
        MandateNumber number,
        String agent,
        DivisionCode division,
        Applicant principal,
        Set<MatterCode> matters,
        LocalDate from,
        LocalDate until,
        String evidence,
        MandateState state,
        Optional<Code> code,
        Instant createdAt,
        Optional<Instant> confirmedAt,
        Optional<Instant> revokedAt,
        Optional<String> reason) {
    private static final int TRIES = 5;

    /**
     * @param digest of the code
     * @param tries wrong ones so far
     */
    public record Code(String digest, Instant until, int tries) {
        public Code {
            Objects.requireNonNull(digest);
            Objects.requireNonNull(until);
        }
    }

    public Mandate {
        Objects.requireNonNull(number);
        Objects.requireNonNull(agent);
        Objects.requireNonNull(division);
        Objects.requireNonNull(principal);
        matters = Set.copyOf(matters);
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(state);
        Objects.requireNonNull(code);
        Objects.requireNonNull(createdAt);
        Objects.requireNonNull(confirmedAt);
        Objects.requireNonNull(revokedAt);
        Objects.requireNonNull(reason);
    }

    public boolean holds(LocalDate day) {
        return state == MandateState.ACTIVE && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Who acts under it. */
    public Actor actor() {
        return Actor.agent(agent, number.value());
    }

    /** Whether the agent may file this for this applicant from that place today. */
    public Outcome<Mandate> covers(
            Actor by, DivisionCode place, Applicant applicant, MatterCode matter, LocalDate day) {
        boolean same = applicant.kind() == principal.kind()
                && applicant.identifier().equals(principal.identifier())
                && applicant.name().equals(principal.name());
        if (!holds(day) || !actor().equals(by) || !division.equals(place)) {
            return Outcome.refused(ApprovalFailure.MANDATE_NOT_VALID, "the mandate does not hold");
        }
        return same && matters.contains(matter)
                ? Outcome.done(this)
                : Outcome.refused(ApprovalFailure.MANDATE_EXCEEDED, "another principal or matter than the mandate's");
    }

    public Outcome<Mandate> issued(Code fresh) {
        return state == MandateState.PENDING
                ? Outcome.done(with(state, Optional.of(fresh), confirmedAt, revokedAt, reason))
                : Outcome.refused(ApprovalFailure.MANDATE_NOT_PENDING, "the mandate is " + state);
    }

    /** Whether a code may be tried now. */
    public boolean awaitsCode(Instant now) {
        return state == MandateState.PENDING
                && code.filter(c -> c.tries() < TRIES && now.isBefore(c.until()))
                        .isPresent();
    }

    public Mandate wrongCode() {
        return with(
                state, code.map(c -> new Code(c.digest(), c.until(), c.tries() + 1)), confirmedAt, revokedAt, reason);
    }

    public Mandate confirmed(Instant at) {
        return with(MandateState.ACTIVE, Optional.empty(), Optional.of(at), revokedAt, reason);
    }

    public Mandate revoked(String why, Instant at) {
        return with(MandateState.REVOKED, Optional.empty(), confirmedAt, Optional.of(at), Optional.of(why));
    }

    private Mandate with(
            MandateState newState,
            Optional<Code> newCode,
            Optional<Instant> newConfirmedAt,
            Optional<Instant> newRevokedAt,
            Optional<String> newReason) {
        return new Mandate(
                number,
                agent,
                division,
                principal,
                matters,
                from,
                until,
                evidence,
                newState,
                newCode,
                createdAt,
                newConfirmedAt,
                newRevokedAt,
                newReason);
    }
}
