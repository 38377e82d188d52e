package org.sixones.approval;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;

/**
 * The applications. Every method opens its own transaction and fails with a code of {@link ApprovalFailure} as a value;
 * an unreachable database is an exception. OSGi service; thread-safe.
 *
 * <p>An idempotency key (1–200 printable ASCII characters, unique for an actor) makes a repeat harmless: the same key
 * with the same request gives the same case again, with another request {@link ApprovalFailure#IDEMPOTENCY_KEY_REUSED}.
 */
@ProviderType
public interface Applications {
    /** Takes an application at the window; when it is complete, it is accepted and its items' tasks are on their way. */
    Outcome<Intake> submit(SubmitRequest request, Actor by, Optional<String> idempotencyKey);

    /** Answers a correction notice of the window or of one item. */
    Outcome<Intake> correct(CaseNumber number, Correction correction, Actor by, Optional<String> idempotencyKey);

    /** The applicant withdraws, confirmed by the clerk who acts (撤件); undecided items are told to stop. */
    Outcome<ApplicationView> withdraw(CaseNumber number, String reason, Actor by, Optional<String> idempotencyKey);

    /** The window refuses to accept it (不予受理, Licensing Law 32); only before acceptance. */
    Outcome<ApplicationView> refuse(CaseNumber number, String reason, Actor by);

    /** The decision is handed over (送达, Licensing Law 44). {@code proof}: what proves it, for example a courier's number. */
    Outcome<ApplicationView> deliver(CaseNumber number, String proof, Actor by);

    /**
     * One act of the window, of an organ, or of the applicant by the window's hand. All or nothing; what the state, the
     * law or the clock does not allow is refused with a code and changes nothing.
     */
    Outcome<ApplicationView> act(CaseNumber number, CaseAct act, Actor by, Optional<String> idempotencyKey);

    Outcome<ApplicationView> find(CaseNumber number);

    /**
     * Newest first.
     *
     * @param cursor {@link ApplicationPage#next()} of the page before; empty for the first
     * @param max 1–200
     */
    Outcome<ApplicationPage> list(ApplicationFilter filter, Optional<String> cursor, int max);

    /** How many there are of those that the reach includes. */
    Counts counts(Reach reach);
}
