package org.sixones.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.sixones.model.Outcome;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.Transactions;
import org.sixones.store.sql.SqlFailures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds one connection of the pool to the thread for the length of a use case. */
public final class ThreadTransactions implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadTransactions.class);

    private final DataSource pool;
    private final ThreadLocal<BoundTransaction> current = new ThreadLocal<>();

    /** @param pool gives connections with auto-commit off */
    public ThreadTransactions(DataSource pool) {
        this.pool = Objects.requireNonNull(pool);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        BoundTransaction running = current.get();
        if (running == null) {
            return run(work, result -> true);
        }
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            running.condemn();
            throw e;
        }
    }

    @Override
    public <T> Outcome<T> decide(Supplier<Outcome<T>> work) {
        if (active()) {
            throw new IllegalStateException("decide() must not be called inside a transaction");
        }
        try {
            return run(work, outcome -> outcome instanceof Outcome.Done<T>);
        } catch (StoreException e) {
            LOG.warn("{}", e.getMessage(), e);
            return Outcome.failed(e.failure());
        }
    }

    @Override
    public boolean active() {
        return current.get() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        bound().afterCommit(Objects.requireNonNull(action));
    }

    @Override
    public Connection connection() {
        try {
            return bound().connection();
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    /**
     * The calling thread's transaction.
     *
     * @throws IllegalStateException when it has none
     */
    public BoundTransaction bound() {
        BoundTransaction running = current.get();
        if (running == null) {
            throw new IllegalStateException("this needs a transaction: call it inside Transactions.inTransaction");
        }
        return running;
    }

    private <T> T run(Supplier<T> work, Predicate<T> keep) {
        BoundTransaction mine = new BoundTransaction(pool);
        current.set(mine);
        boolean committed = false;
        T result;
        try {
            result = work.get();
            if (keep.test(result)) {
                end(mine);
                committed = true;
            }
        } catch (RuntimeException e) {
            throw SqlFailures.of(e, false).map(RuntimeException.class::cast).orElse(e);
        } finally {
            try {
                if (!committed) {
                    mine.rollback();
                }
            } finally {
                current.remove();
                mine.close();
            }
        }
        if (committed) {
            mine.runAfterCommit();
        }
        return result;
    }

    private static void end(BoundTransaction mine) {
        if (!mine.condemned()) {
            mine.complete();
        }
        if (mine.condemned()) {
            throw new StoreException(
                    StoreFailure.DATABASE_ERROR, "a joined part failed, so nothing of it may be kept", null);
        }
        try {
            mine.commit();
        } catch (SQLException e) {
            throw SqlFailures.of(e, true).orElseThrow();
        }
    }
}
