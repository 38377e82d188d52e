package org.sixones.spi;

/**
 * What makes it safe to send a message again when nobody knows whether the first one was carried out. A legacy system
 * cannot join our transaction, so its descriptor says which of these holds.
 */
public enum RepeatSafety {
    /** The system honours the message id: send again, it will not act twice. */
    MESSAGE_ID,
    /** The system can be asked for the business key: ask first, send only if it is not there. */
    ASK_FIRST,
    /** Neither: an uncertain call is never repeated by the machine but put before an operator. */
    NEVER
}
