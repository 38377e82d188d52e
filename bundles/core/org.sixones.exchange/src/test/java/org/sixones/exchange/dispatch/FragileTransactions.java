package org.sixones.exchange.dispatch;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.sixones.model.Outcome;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.Transactions;

/** Transactions over a database that can be gone, before the work or in the very moment after the commit. */
public final class FragileTransactions implements Transactions {
    private final Transactions real;
    private final AtomicInteger goneFor = new AtomicInteger();
    private volatile boolean loseNextCommitAnswer;

    public FragileTransactions(Transactions real) {
        this.real = real;
    }

    /** The next so many transactions fail. */
    public void goneFor(int transactions) {
        goneFor.set(transactions);
    }

    /** The next transaction is committed, but nobody is told. */
    public void loseNextCommitAnswer() {
        loseNextCommitAnswer = true;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (real.active()) {
            return real.inTransaction(work);
        }
        if (goneFor.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            throw new StoreException(StoreFailure.DATABASE_UNREACHABLE, "no answer", null);
        }
        T result = real.inTransaction(work);
        if (loseNextCommitAnswer) {
            loseNextCommitAnswer = false;
            throw new StoreException(StoreFailure.DATABASE_UNREACHABLE, "lost in the commit", true, null);
        }
        return result;
    }

    @Override
    public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
        return real.decide(work);
    }

    @Override
    public boolean active() {
        return real.active();
    }

    @Override
    public void afterCommit(Runnable action) {
        real.afterCommit(action);
    }

    @Override
    public Connection connection() {
        return real.connection();
    }
}
