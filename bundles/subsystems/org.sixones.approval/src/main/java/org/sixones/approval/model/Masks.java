package org.sixones.approval.model;

import org.sixones.model.message.Applicant;

/** Personal data is shown only as far as people need it to recognise it. */
public final class Masks {
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 4;
    private static final int SHOWN_OF_FIRM = 2;

    private Masks() {}

    /** {@code 330***********002X}. */
    public static String identifier(String identifier) {
        return ends(identifier, SHOWN_FIRST, SHOWN_LAST);
    }

    /** {@code 陈**} for a person, {@code 温州******公司} for an enterprise. */
    public static String name(Applicant.Kind kind, String name) {
        return kind == Applicant.Kind.PERSON ? ends(name, 1, 0) : ends(name, SHOWN_OF_FIRM, SHOWN_OF_FIRM);
    }

    /** Whole characters: half of a rare one would be none. */
    private static String ends(String text, int first, int last) {
        int[] characters = text.codePoints().toArray();
        if (characters.length <= first + last) {
            return "*".repeat(characters.length);
        }
        return new String(characters, 0, first)
                + "*".repeat(characters.length - first - last)
                + new String(characters, characters.length - last, last);
    }
}
