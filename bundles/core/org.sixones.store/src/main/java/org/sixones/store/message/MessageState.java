package org.sixones.store.message;

/** Where a message stands. */
public enum MessageState {
    /** Outbound: waits for its turn, its system, or its next attempt. */
    PENDING,
    /** Outbound: claimed by a dispatcher and on its way. */
    IN_FLIGHT,
    /** Outbound: the system has it (and its direct answer, if any, is applied). Inbound: recorded and applied. */
    DONE,
    /** Inbound: recorded, but the case had moved on. */
    WITHOUT_EFFECT,
    /** Inbound: understood but not allowed; the sender was told. */
    REFUSED,
    /** Outbound: nobody knows whether the system carried it out and it may not be repeated: an operator decides. */
    UNCERTAIN,
    /** Dead letter: an operator looks at it and replays or discards it. */
    DEAD,
    /** Dead letter that an operator laid to rest. */
    DISCARDED
}
