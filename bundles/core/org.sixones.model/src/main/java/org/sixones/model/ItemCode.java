package org.sixones.model;

import java.util.regex.Pattern;

/** Code of an item (事项): what one organ decides in one case. */
public record ItemCode(String value) implements Comparable<ItemCode> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,62}} */
    public ItemCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a ItemCode: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
