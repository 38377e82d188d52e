package org.sixones.exchange.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sixones.exchange.CanonicalXml;
import org.sixones.exchange.ExchangeFailure;
import org.sixones.exchange.ReportReceiver;
import org.sixones.exchange.inbound.Application;
import org.sixones.exchange.inbound.Conflicts;
import org.sixones.exchange.inbound.ReportBook;
import org.sixones.exchange.metrics.ExchangeMetrics;
import org.sixones.model.Failure;
import org.sixones.model.message.SystemMessage;
import org.sixones.spi.SystemProfile;
import org.sixones.store.Transactions;
import org.sixones.store.message.Claim;
import org.sixones.store.message.MessageState;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.StoredMessage;

/** Writes what came of a call: the message's end, the direct answers and all that follows, in one transaction. */
final class Settlement {
    /** Where direct answers come in. */
    static final String DOOR = "answer";

    /** After so many failures of the receiver itself the answer becomes a dead letter: seen, not lost, and to be replayed. */
    private static final int RECEIVER_TRIES = 5;

    private final Transactions transactions;
    private final MessageStore store;
    private final ReportBook reports;
    private final CanonicalXml canonical;
    private final ExchangeMetrics metrics;

    Settlement(
            Transactions transactions,
            MessageStore store,
            ReportBook reports,
            CanonicalXml canonical,
            ExchangeMetrics metrics) {
        this.transactions = transactions;
        this.store = store;
        this.reports = reports;
        this.canonical = canonical;
        this.metrics = metrics;
    }

    /** The system has it. */
    void took(Call call, List<SystemMessage> answers, Instant now) {
        boolean first = call.recordsFailed() == 0;
        Map<Integer, Failure> refused = new HashMap<>();
        while (!tookOnce(call, answers, refused, () -> {
            if (!first && !isStillOurs(call)) {
                return false;
            }
            store.done(call.seq(), now);
            return true;
        })) {
            // an answer was refused: once more, with the refusal on record and without the receiver's changes
        }
    }

    /** A cut call came back after its message had been put before an operator: what it brings is better than a guess. */
    boolean tookLate(Call call, List<SystemMessage> answers, Instant now) {
        boolean[] settled = new boolean[1];
        Map<Integer, Failure> refused = new HashMap<>();
        while (!tookOnce(call, answers, refused, () -> {
            settled[0] = isState(call, MessageState.UNCERTAIN) && store.close(call.seq(), MessageState.DONE, now);
            return settled[0];
        })) {
            // as above
        }
        return settled[0];
    }

    private interface End {
        /** Brings the message to its end; false when somebody else has done so and nothing is to be written. */
        boolean write();
    }

    private boolean tookOnce(Call call, List<SystemMessage> answers, Map<Integer, Failure> refused, End end) {
        try {
            List<String> results = transactions.inTransaction(() -> {
                List<String> became = new ArrayList<>();
                if (end.write()) {
                    for (int i = 0; i < answers.size(); i++) {
                        became.add(record(call, answers.get(i), i, refused));
                    }
                }
                return became;
            });
            results.forEach(result -> metrics.inbound(DOOR, result));
            return true;
        } catch (AnswerRefused e) {
            refused.put(e.index, e.failure);
            return false;
        }
    }

    /** Returns what became of it, as the metrics name it. */
    private String record(Call call, SystemMessage answer, int index, Map<Integer, Failure> refused) {
        byte[] original = written(answer, index, refused);
        Failure known = refused.get(index);
        if (known != null && known.code() == ExchangeFailure.RECEIVER_FAILED) {
            reports.recordDead(call.profile().code(), DOOR, original, answer, known);
            return "dead";
        }
        if (known != null) {
            reports.recordRefused(call.profile().code(), DOOR, original, answer, known);
            return "rejected";
        }
        try {
            Application application = reports.apply(call.profile().code(), DOOR, original, answer);
            if (application instanceof Application.Refused no) {
                throw new AnswerRefused(index, no.failure());
            }
            return application instanceof Application.Applied applied
                    ? (applied.effect() == ReportReceiver.Effect.APPLIED ? "recorded" : "without-effect")
                    : "repeated";
        } catch (ReportBook.ReceiverFailed e) {
            if (call.recordsFailed() < RECEIVER_TRIES || !reports.isOpen() || Conflicts.isOfStore(e)) {
                throw e;
            }
            throw new AnswerRefused(
                    index, new Failure.Fault(ExchangeFailure.RECEIVER_FAILED, "the case could not take the answer"));
        }
    }

    /** What the link made of the answer may be beyond the contract; then it cannot be in force, but it is kept. */
    private byte[] written(SystemMessage answer, int index, Map<Integer, Failure> refused) {
        try {
            return canonical.write(answer);
        } catch (IllegalArgumentException e) {
            refused.putIfAbsent(
                    index,
                    new Failure.Malformed(ExchangeFailure.NOT_BY_SCHEMA, "the answer is beyond the contract", ""));
            return answer.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** It failed; the rule says what follows. */
    void failed(Call call, Failure failure, NextStep step, Instant notBefore, Instant now) {
        boolean first = call.recordsFailed() == 0;
        transactions.inTransaction(() -> {
            if (first || isStillOurs(call)) {
                write(call.claim(), failure, step, notBefore, now);
            }
            return null;
        });
    }

    /**
     * Messages whose caller died or was cut: by the rule for a call that may have been carried out.
     *
     * @return how many
     */
    int interrupted(List<Claim> claims, SystemProfile profile, Instant now) {
        for (Claim claim : claims) {
            NextStep step = NextStep.after(
                    INTERRUPTED,
                    profile.repeat(),
                    claim.attempts(),
                    profile.limits().attempts(),
                    claim.askFirst());
            write(claim, INTERRUPTED, step, now, now);
        }
        return claims.size();
    }

    static final Failure.Unreachable INTERRUPTED =
            new Failure.Unreachable(ExchangeFailure.INTERRUPTED, "the call was cut off before its answer came", true);

    private void write(Claim claim, Failure failure, NextStep step, Instant notBefore, Instant now) {
        if (step instanceof NextStep.Retry retry) {
            store.retry(claim.seq(), notBefore, failure, retry.countAttempt(), retry.askFirst());
        } else if (step instanceof NextStep.Uncertain) {
            store.uncertain(claim.seq(), failure, now);
        } else {
            store.dead(claim.seq(), failure, now);
        }
    }

    /** A record that failed may have been committed all the same, or the lease may have ended and the row gone on. */
    private boolean isStillOurs(Call call) {
        return store.find(call.seq())
                .filter(row -> row.state() == MessageState.IN_FLIGHT)
                .flatMap(StoredMessage::startedAt)
                .filter(started ->
                        Math.abs(started.toEpochMilli() - call.claimedAt().toEpochMilli()) <= 1)
                .isPresent();
    }

    private boolean isState(Call call, MessageState state) {
        return store.find(call.seq()).filter(row -> row.state() == state).isPresent();
    }

    private static final class AnswerRefused extends RuntimeException {
        private final int index;
        private final transient Failure failure;

        AnswerRefused(int index, Failure failure) {
            super(failure.code().code(), null, false, false);
            this.index = index;
            this.failure = failure;
        }
    }
}
