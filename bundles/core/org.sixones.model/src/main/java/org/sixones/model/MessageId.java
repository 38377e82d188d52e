package org.sixones.model;

import java.util.regex.Pattern;

/** Identity of a message, chosen by its sender and unique within that sender for ever. */
public record MessageId(String value) implements Comparable<MessageId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,80}");

    /** @throws IllegalArgumentException when the value has not the form {@code [A-Za-z0-9._:-]{1,80}} */
    public MessageId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a MessageId: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(MessageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
