package org.sixones.model;

import java.util.regex.Pattern;

/** Code of a matter (一件事): several items handled as one application. */
public record MatterCode(String value) implements Comparable<MatterCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,62}} */
    public MatterCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a MatterCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(MatterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
