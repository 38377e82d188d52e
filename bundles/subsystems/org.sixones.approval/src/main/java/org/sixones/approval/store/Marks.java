package org.sixones.approval.store;

import java.util.Collections;

/** Question marks for statements that take several rows or values at once. */
final class Marks {
    /** Columns of a tally's line. */
    static final int TALLY = 4;

    private Marks() {}

    /** {@code (?, ?)} */
    static String row(int values) {
        return "(" + String.join(", ", Collections.nCopies(values, "?")) + ")";
    }

    /** {@code (?, ?), (?, ?)} */
    static String rows(int rows, int values) {
        return String.join(", ", Collections.nCopies(rows, row(values)));
    }
}
