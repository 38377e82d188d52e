package org.sixones.exchange.inbound;

import java.time.Clock;
import java.util.Optional;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.FactReceiver;
import org.sixones.exchange.ReportReceiver;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.BusinessFact;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.Progress;
import org.sixones.model.message.SystemMessage;
import org.sixones.model.message.SystemReport;
import org.sixones.store.message.InboundMessage;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.StoredMessage;

/**
 * Records what systems say and hands reports to their case, facts to those who coordinate. Every method works in the calling thread's transaction. Whoever opens
 * that transaction rolls it back when a report is refused or when one of the exceptions here comes.
 */
public final class ReportBook {
    private final MessageStore store;
    private final Receivers receivers;
    private final Clock clock;

    public ReportBook(MessageStore store, Receivers receivers, Clock clock) {
        this.store = store;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** Whether there is somebody to take reports. */
    public boolean isOpen() {
        return receivers.current().isPresent();
    }

    /**
     * Records a new report and applies it. A known message id changes nothing.
     *
     * @throws ReceiverFailed when the receiver is not there or fails
     * @throws ConcurrentRepeat when the same message was recorded by somebody else meanwhile
     */
    public Application apply(SystemCode from, String door, byte[] original, SystemMessage said) {
        Optional<StoredMessage> earlier = store.inbound(from, said.messageId());
        if (earlier.isPresent()) {
            return new Application.Known(earlier.get());
        }
        if (!said.system().equals(from)) {
            return new Application.Refused(new Failure.Refused(
                    ExchangeFailure.NOT_YOUR_SYSTEM, "the message names another system than its sender"));
        }
        Outcome<ReportReceiver.Effect> outcome = hand(said);
        if (outcome instanceof Outcome.Failed<ReportReceiver.Effect> failed) {
            return new Application.Refused(failed.failure());
        }
        ReportReceiver.Effect effect = ((Outcome.Done<ReportReceiver.Effect>) outcome).value();
        MessageState state = effect == ReportReceiver.Effect.APPLIED ? MessageState.DONE : MessageState.WITHOUT_EFFECT;
        if (store.receive(row(from, door, original, said), state, Optional.empty(), clock.instant())
                .isEmpty()) {
            throw new ConcurrentRepeat();
        }
        return new Application.Applied(effect);
    }

    /** Records a report that is not in force; does nothing when its id is known. */
    public void recordRefused(SystemCode from, String door, byte[] original, SystemMessage said, Failure why) {
        store.receive(row(from, door, original, said), MessageState.REFUSED, Optional.of(why), clock.instant());
    }

    /** Records a report that the receiver failed at, as a dead letter to be replayed when the error is mended. */
    public void recordDead(SystemCode from, String door, byte[] original, SystemMessage said, Failure why) {
        store.receive(row(from, door, original, said), MessageState.DEAD, Optional.of(why), clock.instant());
    }

    /**
     * Applies a report whose row is there already, as a dead letter.
     *
     * @throws ReceiverFailed when the receiver is not there or fails
     */
    public Outcome<ReportReceiver.Effect> applyAgain(SystemMessage said) {
        return hand(said);
    }

    private Outcome<ReportReceiver.Effect> hand(SystemMessage said) {
        try {
            if (said instanceof BusinessFact fact) {
                return receivers.facts().orElseThrow(ReportBook::nobody).receive(fact);
            }
            return receivers.current().orElseThrow(ReportBook::nobody).receive((SystemReport) said);
        } catch (ReceiverFailed e) {
            throw e;
        } catch (RuntimeException | LinkageError e) {
            throw new ReceiverFailed("the receiver failed", e);
        }
    }

    private static InboundMessage row(SystemCode from, String door, byte[] original, SystemMessage said) {
        return new InboundMessage(
                said.messageId(), from, said.strand(), said.item(), kind(said), door, said.inReplyTo(), original);
    }

    private static ReceiverFailed nobody() {
        return new ReceiverFailed("no receiver for what the system says", null);
    }

    /** Name of the canonical element, and of a fact its code. */
    static String kind(SystemMessage said) {
        if (said instanceof BusinessFact fact) {
            return "businessFact/" + fact.fact();
        }
        if (said instanceof Acceptance) {
            return "acceptance";
        }
        if (said instanceof CorrectionRequest) {
            return "correctionRequest";
        }
        if (said instanceof Progress) {
            return "progress";
        }
        if (said instanceof Decision) {
            return "decision";
        }
        throw new IllegalArgumentException("a report of an unknown kind");
    }

    /** Gives the receivers that are there now. */
    public interface Receivers {
        Optional<ReportReceiver> current();

        /** Nobody for facts, where nobody coordinates. */
        default Optional<FactReceiver> facts() {
            return Optional.empty();
        }
    }

    /** The receiver is not there or failed; nothing may be acknowledged. */
    public static final class ReceiverFailed extends RuntimeException {
        ReceiverFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The same message is being recorded by another thread or node; ours is rolled back. */
    public static final class ConcurrentRepeat extends RuntimeException {
        ConcurrentRepeat() {
            super("recorded by somebody else meanwhile", null, false, false);
        }
    }
}
