package org.sixones.store.message.jdbc;

import org.sixones.model.Failure;

/** A failure as it stands in the table. */
record Reason(String code, String detail, String position) {
    static final Reason NONE = new Reason(null, null, null);

    private static final int LONGEST_DETAIL = 2000;
    private static final int LONGEST_POSITION = 200;

    static Reason of(Failure failure) {
        String position = failure instanceof Failure.Malformed malformed ? malformed.position() : null;
        return new Reason(
                failure.code().code(), cut(failure.detail(), LONGEST_DETAIL), cut(position, LONGEST_POSITION));
    }

    /** PostgreSQL takes no NUL in a text, and a column no more than it is wide. */
    private static String cut(String text, int longest) {
        if (text == null) {
            return null;
        }
        String plain = text.replace('\0', '?');
        return plain.length() <= longest ? plain : plain.substring(0, longest - 1) + "…";
    }
}
