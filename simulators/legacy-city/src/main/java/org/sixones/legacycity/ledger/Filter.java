package org.sixones.legacycity.ledger;

import java.time.Instant;

/**
 * Which entries are wanted; empty parts want everything.
 *
 * @param sinceSeq only entries after this position
 * @param since only entries at or after this time, or {@code null}
 */
public record Filter(String system, String caseNumber, String kind, long sinceSeq, Instant since, int limit) {
    public static final Filter ALL = new Filter("", "", "", 0, null, Integer.MAX_VALUE);

    boolean wants(String itsSystem, String itsCase, String itsKind, long seq, Instant at) {
        return (system.isEmpty() || system.equals(itsSystem))
                && (caseNumber.isEmpty() || caseNumber.equals(itsCase))
                && (kind.isEmpty() || kind.equals(itsKind))
                && seq > sinceSeq
                && (since == null || !at.isBefore(since));
    }
}
