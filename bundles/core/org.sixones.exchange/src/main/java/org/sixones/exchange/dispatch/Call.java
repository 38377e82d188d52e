package org.sixones.exchange.dispatch;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.message.ApplicationTask;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CanonicalMessage;
import org.sixones.model.message.Written;
import org.sixones.spi.DeliveryResult;
import org.sixones.spi.LegacyLink;
import org.sixones.spi.RepeatSafety;
import org.sixones.spi.SystemProfile;
import org.sixones.store.message.Claim;

/** One claimed message on its way to its system, until what came of it is recorded. */
final class Call {
    private enum Phase {
        RUNNING,
        ANSWERED,
        /** Given up while the link still worked on it; its row is settled as interrupted. */
        CUT
    }

    private final Claim claim;
    private final LegacyLink link;
    private final SystemProfile profile;
    private final Instant claimedAt;
    private final Instant leaseEnd;
    private final boolean probe;
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.RUNNING);
    private final AtomicBoolean recording = new AtomicBoolean();
    private volatile Reply reply;
    private volatile int recordsFailed;

    Call(Claim claim, LegacyLink link, SystemProfile profile, Instant claimedAt, Instant leaseEnd, boolean probe) {
        this.claim = claim;
        this.link = link;
        this.profile = profile;
        this.claimedAt = claimedAt;
        this.leaseEnd = leaseEnd;
        this.probe = probe;
    }

    /** Makes the call; blocks for as long as the link does, never throws. */
    Reply make(CanonicalXml canonical) {
        boolean ask = claim.askFirst();
        try {
            Outcome<CanonicalMessage> read = canonical.readOwn(claim.message().body());
            if (read instanceof Outcome.Failed<CanonicalMessage> failed) {
                return new Reply.Failed(asMalformed(failed.failure()), ask);
            }
            CanonicalMessage message = ((Outcome.Done<CanonicalMessage>) read).value();
            if (message instanceof BusinessFact fact) {
                // who hears facts knows them by their id again: the descriptor's rules hold it
                return replyTo(link.push(new Written<>(fact, claim.message().body())), false);
            }
            if (!(message instanceof ApplicationTask task)) {
                return new Reply.Failed(
                        new Failure.Malformed(ExchangeFailure.WRONG_MESSAGE_TYPE, "not for a system", ""), ask);
            }
            Written<ApplicationTask> written =
                    new Written<>(task, claim.message().body());
            return switch (ask ? profile.repeat() : RepeatSafety.MESSAGE_ID) {
                case MESSAGE_ID -> replyTo(link.deliver(written), false);
                case ASK_FIRST -> asked(link.ask(written), written);
                    // the department's descriptor changed since the uncertain call: the stricter rule holds
                case NEVER -> new Reply.Failed(Settlement.INTERRUPTED, true);
            };
        } catch (RuntimeException | Error e) {
            // an Error too: classes of a department that is just being replaced may be missing
            return new Reply.Threw(e);
        }
    }

    private Reply asked(DeliveryResult answer, Written<ApplicationTask> task) {
        return answer instanceof DeliveryResult.NotThere ? replyTo(link.deliver(task), false) : replyTo(answer, true);
    }

    private static Reply replyTo(DeliveryResult result, boolean ofAsk) {
        if (result instanceof DeliveryResult.Answered answered) {
            return new Reply.Took(answered.reports());
        }
        if (result instanceof DeliveryResult.Taken) {
            return new Reply.Took(java.util.List.of());
        }
        if (result instanceof DeliveryResult.Failed failed) {
            return new Reply.Failed(failed.failure(), ofAsk);
        }
        throw new IllegalStateException("a delivery ended as " + result);
    }

    private static Failure asMalformed(Failure failure) {
        return failure instanceof Failure.Malformed
                ? failure
                : new Failure.Malformed(failure.code(), failure.detail(), "");
    }

    /** Notes the reply; false when the call was cut meanwhile and its row is no longer ours. */
    boolean answer(Reply came) {
        reply = came;
        return phase.compareAndSet(Phase.RUNNING, Phase.ANSWERED);
    }

    /** Gives the call up; false when its reply is there already. */
    boolean cut() {
        return phase.compareAndSet(Phase.RUNNING, Phase.CUT);
    }

    boolean waitsForRecord() {
        return phase.get() == Phase.ANSWERED && !recording.get();
    }

    /** Only one thread at a time records. */
    boolean beginRecord() {
        return recording.compareAndSet(false, true);
    }

    void endRecord(boolean failed) {
        if (failed) {
            recordsFailed++;
        }
        recording.set(false);
    }

    int recordsFailed() {
        return recordsFailed;
    }

    Reply reply() {
        return reply;
    }

    Claim claim() {
        return claim;
    }

    long seq() {
        return claim.seq();
    }

    LegacyLink link() {
        return link;
    }

    SystemProfile profile() {
        return profile;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    Instant leaseEnd() {
        return leaseEnd;
    }

    boolean probe() {
        return probe;
    }
}
