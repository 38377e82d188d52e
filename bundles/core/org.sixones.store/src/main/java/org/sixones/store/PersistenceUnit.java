package org.sixones.store;

import jakarta.persistence.EntityManager;
import org.osgi.annotation.versioning.ProviderType;

/** A bundle's persistence unit. Thread-safe; the entity managers that it gives are not. */
@ProviderType
public interface PersistenceUnit extends AutoCloseable {
    /**
     * This unit's entity manager in the calling thread's transaction; callers never begin, commit or close it.
     *
     * @throws IllegalStateException outside a transaction
     */
    EntityManager entityManager();

    @Override
    void close();
}
