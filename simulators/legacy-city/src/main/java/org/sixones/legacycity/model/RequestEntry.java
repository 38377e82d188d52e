package org.sixones.legacycity.model;

import java.time.Instant;

/**
 * One request that a system received.
 *
 * @param seq position in the ledger, rising; 0 until it is recorded
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
        String outcome) {
    /** The same entry at its position. */
    public RequestEntry at(long position) {
        return new RequestEntry(position, at, system, operation, messageId, caseNumber, sha256, outcome);
    }
}
