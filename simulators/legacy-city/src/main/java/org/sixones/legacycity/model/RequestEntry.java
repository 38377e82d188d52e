package org.sixones.legacycity.model;

import java.time.Instant;

/**
 * One request that a system received.
 *
 * @param seq position in the ledger, rising
 * @param operation operation, message type or record type; empty when it could not be read
 * @param sha256 digest of the bytes as they came
 * @param outcome {@code done}, {@code repeated}, {@code asked}, {@code fault} or {@code rejected: …}
 */
public record RequestEntry(
        long seq,
        Instant at,
        String system,
        String operation,
        String messageId,
        String caseNumber,
        String sha256,
        String outcome) {}
