package org.sixones.store.message;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Failure;
import org.sixones.model.MessageId;
import org.sixones.model.Strand;
import org.sixones.model.SystemCode;

/**
 * The message table. Every method works in the calling thread's transaction ({@link org.sixones.store.Transactions}) and
 * throws {@link IllegalStateException} outside one. What ends a claim ({@link #done}, {@link #retry}, {@link #uncertain},
 * {@link #dead}) throws a {@link org.sixones.store.StoreException} (CONCURRENT_CHANGE) when the message is no longer
 * IN_FLIGHT, so that nothing of a lost claim is kept. OSGi service; thread-safe.
 */
@ProviderType
public interface MessageStore {
    // ---- outbox ----

    /**
     * Writes the message to be delivered; it is delivered if and only if the transaction commits. Messages of one
     * strand keep the order in which they are appended: hold the row lock of the case, or of the subject's audit chain.
     */
    void append(OutboundMessage message);

    /**
     * Takes messages that may go now: PENDING, due, and with no earlier message of the same strand and system still open
     * (PENDING, IN_FLIGHT, UNCERTAIN or DEAD), so that messages of one strand never overtake each other. Rows that another
     * node holds are skipped.
     *
     * @param lease after this an IN_FLIGHT message counts as interrupted
     */
    List<Claim> claim(SystemCode system, int max, Instant now, Duration lease);

    /** The system has it. */
    void done(long seq, Instant now);

    /**
     * Back to PENDING.
     *
     * @param countAttempt true when the system answered with a fault; an unreachable system costs no attempt
     * @param askFirst true when this or an earlier call may have been carried out and the system can be asked
     */
    void retry(long seq, Instant notBefore, Failure failure, boolean countAttempt, boolean askFirst);

    void uncertain(long seq, Failure failure, Instant now);

    void dead(long seq, Failure failure, Instant now);

    /** IN_FLIGHT messages of the system whose lease has ended (their process died), at most {@code max}. */
    List<Claim> interrupted(SystemCode system, int max, Instant now);

    /** At the node's start: every IN_FLIGHT lease of this node (framework property {@code sixones.node}) ends now. Returns how many. */
    int endLeases(Instant now);

    /** When a system is back: its waiting messages are due now. Returns how many. */
    int dueNow(SystemCode system, Instant now);

    // ---- inbox ----

    /**
     * Records an inbound message if its id is new for its system.
     *
     * @return the row's position, or empty when the message is known already (nothing is written)
     */
    Optional<Long> receive(InboundMessage message, MessageState state, Optional<Failure> failure, Instant now);

    /** How a known inbound message ended. */
    Optional<StoredMessage> inbound(SystemCode system, MessageId id);

    /** Records bytes that could not be understood. */
    long deadInbound(SystemCode system, String door, byte[] original, Failure.Malformed reason, Instant now);

    // ---- operators ----

    Optional<StoredMessage> find(long seq);

    Optional<byte[]> body(long seq);

    /** The message's failed attempts, oldest first. */
    List<FailedAttempt> failures(long seq);

    /** All messages of a case or subject in the order of their positions. */
    List<StoredMessage> of(Strand strand);

    /**
     * Messages in a state, oldest first.
     *
     * @param system only this system's, when present
     * @param afterSeq keyset: only rows with a larger position (0 for the first page)
     */
    List<StoredMessage> inState(MessageState state, Optional<SystemCode> system, long afterSeq, int max);

    /**
     * Outbound: DEAD or UNCERTAIN to PENDING with attempts at zero and the original bytes; false when it is in neither state
     * or inbound (an inbound dead letter is received again and then closed). A dead letter that an earlier, lost call may have
     * carried out is still asked about first; whoever replays an uncertain message has decided that it was not carried out.
     */
    boolean replay(long seq, Instant now);

    /** DEAD or UNCERTAIN to DISCARDED, or to DONE when it was carried out after all; false when it is in neither state. */
    boolean close(long seq, MessageState end, Instant now);

    /** For every system that has a message which is not at its end. */
    List<SystemCounts> counts();
}
