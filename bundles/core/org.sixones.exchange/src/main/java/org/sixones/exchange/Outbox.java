package org.sixones.exchange;

import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.message.ApplicationTask;

/** Sends tasks to legacy systems: delivered exactly once, in order per case, if and only if the transaction commits. OSGi service; thread-safe. */
@ProviderType
public interface Outbox {
    /**
     * Writes the task in the calling thread's transaction.
     *
     * @throws IllegalStateException outside a transaction
     */
    void send(ApplicationTask task);
}
