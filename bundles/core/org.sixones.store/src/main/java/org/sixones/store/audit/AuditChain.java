package org.sixones.store.audit;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Append-only, hash-chained record of what was done, one chain a stream. OSGi service; thread-safe. */
@ProviderType
public interface AuditChain {
    /** Adds a row to the entry's stream, in the calling thread's transaction. */
    void append(AuditEntry entry);

    /** The position of the first row of the stream whose hash is wrong or that is missing; empty when the chain is whole. */
    Optional<Long> firstBroken(String stream);
}
