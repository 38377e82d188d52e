package org.sixones.model.message;

import java.util.Objects;

/**
 * A canonical message together with the XML of the contract that it was read from or written as: whoever has both need not
 * write it again.
 *
 * @param xml not copied; nobody changes it
 */
public record Written<M extends CanonicalMessage>(M message, byte[] xml) {
    public Written {
        Objects.requireNonNull(message);
        Objects.requireNonNull(xml);
    }

    /** What is inside is personal data. */
    @Override
    public String toString() {
        return "Written[" + message.messageId() + "]";
    }
}
