package org.sixones.model;

import java.util.regex.Pattern;

/** Code of a department (部门), for example {@code customs}. */
public record DepartmentCode(String value) implements Comparable<DepartmentCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,62}} */
    public DepartmentCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a DepartmentCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
