package org.sixones.model;

import java.util.regex.Pattern;

/** Code of a business fact (业务事实), for example {@code contract-signed}. */
public record FactCode(String value) implements Comparable<FactCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,38}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,38}} */
    public FactCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a FactCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(FactCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
