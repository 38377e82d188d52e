package org.sixones.model;

import java.util.regex.Pattern;

/** Case number (办件编号): implementation code (31) + yyyymmdd + serial. */
public record CaseNumber(String value) implements Strand, Comparable<CaseNumber> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{31}[0-9]{8}[0-9]{6,9}");

    /** @throws IllegalArgumentException when the value has not the form {@code [0-9A-Z]{31}[0-9]{8}[0-9]{6,9}} */
    public CaseNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a CaseNumber: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(CaseNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
