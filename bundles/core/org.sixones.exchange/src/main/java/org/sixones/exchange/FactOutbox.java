package org.sixones.exchange;

import org.osgi.annotation.versioning.ProviderType;
import org.sixones.model.message.BusinessFact;

/**
 * Pushes business facts to legacy systems: delivered exactly once, in order per subject, if and only if the transaction
 * commits. OSGi service; thread-safe.
 */
@ProviderType
public interface FactOutbox {
    /**
     * Writes the push to the system that the fact's {@code system} names, in the calling thread's transaction. Whoever pushes
     * facts of one subject holds a lock of that subject.
     *
     * @throws IllegalStateException outside a transaction
     */
    void push(BusinessFact fact);
}
