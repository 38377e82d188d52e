package org.sixones.model;

import java.util.regex.Pattern;

/** Code of a department's legacy system (自建系统), for example {@code customs-registration}. */
public record SystemCode(String value) implements Comparable<SystemCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,62}} */
    public SystemCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a SystemCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(SystemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
