package org.sixones.legacycity.jms;

/** The body of a JMS message. */
public sealed interface JmsBody {
    record Text(String text) implements JmsBody {}

    record Bytes(byte[] bytes) implements JmsBody {}

    /** A kind of message that these systems don't know. */
    record Other(String kind) implements JmsBody {}
}
