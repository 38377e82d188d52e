package org.sixones.model;

import java.util.regex.Pattern;

/** Code of a material (申请材料). The same code in two items is the same paper, asked for once. */
public record MaterialCode(String value) implements Comparable<MaterialCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,62}} */
    public MaterialCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a MaterialCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(MaterialCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
