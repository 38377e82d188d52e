package org.sixones.store;

import java.sql.Connection;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.Outcome;

/**
 * One database transaction over everything that a use case touches: a JDBC connection bound to the calling thread, on
 * which every bundle's entity manager works; all are flushed, then there is one commit. OSGi service; thread-safe.
 */
@ProviderType
public interface Transactions {
    /**
     * Runs the work in the thread's transaction, or in a new one that is committed when the work returns and rolled back
     * when it throws.
     */
    <T> T inTransaction(Supplier<T> work);

    /** As {@link #inTransaction}, but a failure as a value rolls back too. Must not be called inside a transaction. */
    <T> Outcome<T> decide(Supplier<Outcome<T>> work);

    /** Whether the calling thread has a transaction. */
    boolean active();

    /** Runs the action on this thread after a successful commit; never after a rollback. */
    void afterCommit(Runnable action);

    /**
     * The transaction's connection, for statements that JPA cannot say. Callers never commit or close it.
     *
     * @throws IllegalStateException outside a transaction
     */
    Connection connection();
}
