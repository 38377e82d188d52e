package org.sixones.approval.port;

import java.time.Instant;
import java.util.Optional;
import org.sixones.model.CaseNumber;

/** The keys that callers have used. Works in the thread's transaction. */
public interface IdempotencyKeys {
    /** @param digest of the request that it came with */
    record Used(String digest, CaseNumber number) {}

    /** Somebody else used the key at the same moment; the transaction is lost and may be tried again. */
    final class TakenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public TakenException() {
            super("the idempotency key was used at the same moment");
        }
    }

    Optional<Used> find(String account, String key);

    /** @throws TakenException when another transaction has just used it */
    void keep(String account, String key, String digest, CaseNumber number, Instant at);
}
