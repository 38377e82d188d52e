package org.sixones.model;

import java.util.regex.Pattern;

/**
 * What a business fact is about (协同主体): the code of its coordination, a slash, and the key that the departments share,
 * for example {@code home-sale/WZ-2018-001234} with the number of the sales contract.
 */
public record SubjectKey(String value) implements Strand, Comparable<SubjectKey> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,22}/[A-Za-z0-9][A-Za-z0-9._-]{0,38}");

    /** @throws IllegalArgumentException when the value has not the form {@code [a-z][a-z0-9-]{1,22}/[A-Za-z0-9][A-Za-z0-9._-]{0,38}} */
    public SubjectKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a SubjectKey: " + Texts.abbreviated(value));
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    /** Code of the coordination that says who hears of the subject's facts. */
    public CoordinationCode coordination() {
        return new CoordinationCode(value.substring(0, value.indexOf('/')));
    }

    @Override
    public int compareTo(SubjectKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
