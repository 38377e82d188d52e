package org.sixones.legacycity.model;

import java.time.Instant;

/**
 * One effect that a system made: something that is now so in that department.
 *
 * @param kind for example {@code filing}, {@code registration}, {@code refusal}, {@code cancel}
 * @param number the number given; empty where none is
 * @param messageId the request that caused it
 */
public record EffectEntry(
        long seq, Instant at, String system, String caseNumber, String kind, String number, String messageId) {}
