package org.sixones.legacycity.model;

import java.time.Instant;

/**
 * An answer waiting to be sent.
 *
 * @param ticket unique in the ledger; the same answer sent twice on purpose has two tickets
 */
public record QueuedAnswer(long ticket, String system, Instant due, GivenAnswer answer) {}
