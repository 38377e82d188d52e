package org.sixones.model;

import java.util.regex.Pattern;

/** Code of a business coordination (业务协同), for example {@code home-sale}. */
public record CoordinationCode(String value) implements Comparable<CoordinationCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,22}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,22}} */
    public CoordinationCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a CoordinationCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CoordinationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
