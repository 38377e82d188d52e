package org.sixones.model;

/** Small helpers for texts that end up in logs and errors. */
final class Texts {
    private static final int LONGEST = 60;

    private Texts() {}

    /** Keeps foreign input out of the log in full: control characters dropped, cut at 60 characters. */
    static String abbreviated(String value) {
        if (value == null) {
            return "null";
        }
        String plain = value.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
