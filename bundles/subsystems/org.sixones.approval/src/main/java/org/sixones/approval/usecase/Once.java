package org.sixones.approval.usecase;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sixones.approval.ApprovalFailure;
import org.sixones.approval.port.IdempotencyKeys;
import org.sixones.model.Actor;
import org.sixones.model.CaseNumber;
import org.sixones.model.Outcome;
import org.sixones.store.Transactions;

/** Idempotency keys: the same key with the same request does its work once, whoever sends it at the same moment. */
final class Once {
    private static final int TRIES = 3;

    private final IdempotencyKeys keys;
    private final Transactions transactions;
    private final Clock clock;

    Once(IdempotencyKeys keys, Transactions transactions, Clock clock) {
        this.keys = keys;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Remembers the key for the case that the work is about; called inside the work, before anything else is written. */
    interface Keep {
        void forCase(CaseNumber number);
    }

    /**
     * Looks the key up before the request is judged: what counted when the work was done need not count any more.
     *
     * @param digest of the request; only asked for when there is a key
     * @param fresh judges the request and {@link #run runs} the work; called outside a transaction
     * @param repeated what to answer when the work was done before
     */
    <T> Outcome<T> unlessRepeated(
            Optional<String> key,
            Actor by,
            Supplier<String> digest,
            Supplier<Outcome<T>> fresh,
            Function<CaseNumber, Outcome<T>> repeated) {
        if (key.isEmpty()) {
            return fresh.get();
        }
        if (!wellFormed(key.get())) {
            return invalid();
        }
        String request = digest.get();
        return transactions
                .decide(() -> earlier(by.id(), key.get(), request, repeated))
                .flatMap(answer -> answer.isPresent() ? Outcome.done(answer.get()) : fresh.get());
    }

    /**
     * @param digest of the request; only asked for when there is a key
     * @param work in one transaction
     * @param repeated what to answer when the work was done before
     */
    <T> Outcome<T> run(
            Optional<String> key,
            Actor by,
            Supplier<String> digest,
            Function<Keep, Outcome<T>> work,
            Function<CaseNumber, Outcome<T>> repeated) {
        if (key.isEmpty()) {
            return transactions.decide(() -> work.apply(number -> {}));
        }
        if (!wellFormed(key.get())) {
            return invalid();
        }
        String account = by.id();
        String request = digest.get();
        for (int tries = 1; ; tries++) {
            try {
                return transactions.decide(() -> earlier(account, key.get(), request, repeated)
                        .flatMap(answer -> answer.isPresent()
                                ? Outcome.done(answer.get())
                                : work.apply(
                                        number -> keys.keep(account, key.get(), request, number, clock.instant()))));
            } catch (IdempotencyKeys.TakenException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> Outcome<Optional<T>> earlier(
            String account, String key, String request, Function<CaseNumber, Outcome<T>> repeated) {
        Optional<IdempotencyKeys.Used> used = keys.find(account, key);
        if (used.isEmpty()) {
            return Outcome.done(Optional.empty());
        }
        return used.get().digest().equals(request)
                ? repeated.apply(used.get().number()).map(Optional::of)
                : Outcome.refused(ApprovalFailure.IDEMPOTENCY_KEY_REUSED, "the key came with another request");
    }

    private static boolean wellFormed(String key) {
        return key.matches("[\\x21-\\x7e]{1,200}");
    }

    private static <T> Outcome<T> invalid() {
        return Outcome.refused(ApprovalFailure.IDEMPOTENCY_KEY_INVALID, "1 to 200 printable ASCII characters");
    }
}
