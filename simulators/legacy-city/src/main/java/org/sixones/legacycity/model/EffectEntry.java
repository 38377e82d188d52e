package org.sixones.legacycity.model;

import java.time.Instant;

/**
 * One effect that a system made: something that is now so in that department.
 *
 * @param seq position in the ledger, rising; 0 until it is recorded
 * @param kind for example {@code filing}, {@code registration}, {@code refusal}, {@code cancel}
 * @param number the number given; empty where none is
 * @param messageId the request that caused it
 */
public record EffectEntry(
        long seq, Instant at, String system, String caseNumber, String kind, String number, String messageId) {
    /** The same entry at its position. */
    public EffectEntry at(long position) {
        return new EffectEntry(position, at, system, caseNumber, kind, number, messageId);
    }
}
