package org.sixones.model;

/**
 * What messages belong to: a case, or the subject of a business fact. Messages of one strand to one system never overtake
 * each other, and the audit chain of a strand carries its value as its name. The two kinds of value cannot be taken for each
 * other: only a subject's has a slash.
 */
public sealed interface Strand permits CaseNumber, SubjectKey {
    /** At most 64 characters. */
    String value();

    /** @throws IllegalArgumentException when the text is neither a case number nor a subject */
    static Strand of(String value) {
        return value != null && value.indexOf('/') >= 0 ? new SubjectKey(value) : new CaseNumber(value);
    }
}
