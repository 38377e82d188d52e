package org.sixones.store;

import java.sql.Connection;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Outcome;

/**
 * One database transaction over everything that a use case touches: a JDBC connection bound to the calling thread, on
 * which every bundle's entity manager works; all are flushed, then there is one commit. The connection is taken from the
 * pool when it is first needed. Isolation: read committed. OSGi service; thread-safe.
 */
@ProviderType
public interface Transactions {
    /**
     * Runs the work in the thread's transaction, or in a new one that is committed when the work returns and rolled back
     * when it throws. An exception that leaves joined work condemns the whole transaction, even if it is caught outside.
     *
     * @throws StoreException when the database is not reachable, two changes met, or a statement failed
     */
    <T> T inTransaction(Supplier<T> work);

    /** As {@link #inTransaction(Supplier)}, for work that gives nothing. */
    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return null;
        });
    }

    /**
     * As {@link #inTransaction(Supplier)}, but a failure as a value rolls back too, and a {@link StoreException} comes back
     * as a failure. Must not be called inside a transaction.
     *
     * @throws IllegalStateException inside a transaction
     */
    <T> Outcome<T> decide(Supplier<Outcome<T>> work);

    /** Whether the calling thread has a transaction. */
    boolean active();

    /**
     * Runs the action on this thread after a successful commit, outside the transaction; never after a rollback. An action
     * that throws is logged and does not disturb the others.
     *
     * @throws IllegalStateException outside a transaction
     */
    void afterCommit(Runnable action);

    /**
     * The transaction's connection, for statements that JPA cannot say. Its commit, rollback and close do nothing. What
     * entity managers have not flushed yet is not seen by such statements: flush first.
     *
     * @throws IllegalStateException outside a transaction
     */
    Connection connection();
}
