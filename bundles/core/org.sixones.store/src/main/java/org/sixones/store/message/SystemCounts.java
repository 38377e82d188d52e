package org.sixones.store.message;

import java.time.Instant;
import java.util.Optional;
import org.sixones.model.SystemCode;

/**
 * What lies in the message table for one system and is not at its end.
 *
 * @param dead dead letters of both directions
 * @param oldestPending when the oldest waiting message was written
 */
public record SystemCounts(
        SystemCode system, long pending, long inFlight, long uncertain, long dead, Optional<Instant> oldestPending) {}
