package org.sixones.exchange.inbound;

import java.time.Clock;
import java.util.Optional;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.ReportReceiver;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.model.SystemCode;
import org.sixones.model.message.Acceptance;
import org.sixones.model.message.CorrectionRequest;
import org.sixones.model.message.Decision;
import org.sixones.model.message.MessageHeader;
import org.sixones.model.message.Progress;
import org.sixones.model.message.SystemReport;
import org.sixones.store.message.InboundMessage;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.StoredMessage;

/**
 * Records reports and hands them to their case. Every method works in the calling thread's transaction. Whoever opens
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
    public Application apply(SystemCode from, String door, byte[] original, SystemReport report) {
        MessageHeader header = report.header();
        Optional<StoredMessage> earlier = store.inbound(from, header.messageId());
        if (earlier.isPresent()) {
            return new Application.Known(earlier.get());
        }
        if (!header.system().equals(from)) {
            return new Application.Refused(new Failure.Refused(
                    ExchangeFailure.NOT_YOUR_SYSTEM, "the message names another system than its sender"));
        }
        Outcome<ReportReceiver.Effect> outcome = hand(report);
        if (outcome instanceof Outcome.Failed<ReportReceiver.Effect> failed) {
            return new Application.Refused(failed.failure());
        }
        ReportReceiver.Effect effect = ((Outcome.Done<ReportReceiver.Effect>) outcome).value();
        MessageState state = effect == ReportReceiver.Effect.APPLIED ? MessageState.DONE : MessageState.WITHOUT_EFFECT;
        if (store.receive(row(from, door, original, report), state, Optional.empty(), clock.instant())
                .isEmpty()) {
            throw new ConcurrentRepeat();
        }
        return new Application.Applied(effect);
    }

    /** Records a report that is not in force; does nothing when its id is known. */
    public void recordRefused(SystemCode from, String door, byte[] original, SystemReport report, Failure why) {
        store.receive(row(from, door, original, report), MessageState.REFUSED, Optional.of(why), clock.instant());
    }

    /** Records a report that the receiver failed at, as a dead letter to be replayed when the error is mended. */
    public void recordDead(SystemCode from, String door, byte[] original, SystemReport report, Failure why) {
        store.receive(row(from, door, original, report), MessageState.DEAD, Optional.of(why), clock.instant());
    }

    /**
     * Applies a report whose row is there already, as a dead letter.
     *
     * @throws ReceiverFailed when the receiver is not there or fails
     */
    public Outcome<ReportReceiver.Effect> applyAgain(SystemReport report) {
        return hand(report);
    }

    private Outcome<ReportReceiver.Effect> hand(SystemReport report) {
        ReportReceiver receiver =
                receivers.current().orElseThrow(() -> new ReceiverFailed("no receiver of reports", null));
        try {
            return receiver.receive(report);
        } catch (RuntimeException | LinkageError e) {
            throw new ReceiverFailed("the receiver of reports failed", e);
        }
    }

    private static InboundMessage row(SystemCode from, String door, byte[] original, SystemReport report) {
        MessageHeader header = report.header();
        return new InboundMessage(
                header.messageId(),
                from,
                header.caseNumber(),
                header.item(),
                kind(report),
                door,
                header.inReplyTo(),
                original);
    }

    /** Name of the canonical element. */
    static String kind(SystemReport report) {
        if (report instanceof Acceptance) {
            return "acceptance";
        }
        if (report instanceof CorrectionRequest) {
            return "correctionRequest";
        }
        if (report instanceof Progress) {
            return "progress";
        }
        if (report instanceof Decision) {
            return "decision";
        }
        throw new IllegalArgumentException("a report of an unknown kind");
    }

    /** Gives the receiver of reports that is there now. */
    public interface Receivers {
        Optional<ReportReceiver> current();
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
