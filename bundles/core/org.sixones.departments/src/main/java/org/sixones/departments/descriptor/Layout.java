package org.sixones.departments.descriptor;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fixed-width records. All positions and widths are bytes in {@code encoding}.
 *
 * @param typeFrom first byte of the record type, {@code typeBytes} its width
 * @param separator what stands after each record; may be empty
 * @param records by record type
 */
public record Layout(
        String file, Charset encoding, int typeFrom, int typeBytes, String separator, Map<String, RecordType> records) {
    public Layout {
        Objects.requireNonNull(encoding);
        Objects.requireNonNull(separator);
        records = Map.copyOf(records);
    }

    /** @param length bytes of the whole record, without separator */
    public record RecordType(String type, String name, int length, List<Field> fields) {
        public RecordType {
            fields = List.copyOf(fields);
        }
    }

    /**
     * @param padLeft true: the filling stands on the left
     * @param fill one printable ASCII character
     */
    public record Field(String name, int from, int bytes, boolean padLeft, char fill, FieldType type) {
        public int end() {
            return from + bytes;
        }
    }

    /** What a field holds and how it is written. */
    public sealed interface FieldType {
        record Text() implements FieldType {}

        /** Digits. */
        record Number() implements FieldType {}

        /** A decimal with so many implied decimal places. */
        record Amount(int scale) implements FieldType {}

        record Date(DateTimeFormatter format) implements FieldType {}

        /** A moment, written in China time. */
        record Timestamp(DateTimeFormatter format) implements FieldType {}
    }
}
