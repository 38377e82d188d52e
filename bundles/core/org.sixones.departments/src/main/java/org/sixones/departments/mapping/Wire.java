package org.sixones.departments.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A message in a system's own shape, ready to be sent.
 *
 * @param operation of a SOAP system
 * @param bytes UTF-8 XML, or fixed-width records in their own encoding
 */
public record Wire(Optional<String> operation, byte[] bytes) {
    /** The XML as text. */
    public String xml() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wire w && w.operation.equals(operation) && java.util.Arrays.equals(w.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return operation.hashCode() * 31 + java.util.Arrays.hashCode(bytes);
    }

    /** What is inside is personal data. */
    @Override
    public String toString() {
        return "Wire[" + operation.orElse("") + ", " + bytes.length + " bytes]";
    }
}
