package org.sixones.store.message;

/**
 * An outbound message that a dispatcher has taken.
 *
 * @param attempts how often the system has answered it with a fault so far
 * @param askFirst true when an earlier call may have been carried out and the system is to be asked before it is repeated
 */
public record Claim(long seq, OutboundMessage message, int attempts, boolean askFirst) {}
