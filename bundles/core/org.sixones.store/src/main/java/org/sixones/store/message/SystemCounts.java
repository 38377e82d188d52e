package org.sixones.store.message;

import java.time.Instant;
import java.util.Optional;
import org.sixones.model.SystemCode;

/** What lies in the message table for one system. {@code oldestPending} is the creation time of the oldest waiting message. */
public record SystemCounts(
        SystemCode system, long pending, long inFlight, long uncertain, long dead, Optional<Instant> oldestPending) {}
