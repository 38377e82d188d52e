package org.sixones.approval.model;

/** Texts that may go on to other systems: what XML 1.0 and every database can hold. */
public final class SafeText {
    private static final int LONGEST_SHOWN = 60;

    private SafeText() {}

    /** No control characters but tab and line ends, no lone surrogates, no non-characters. */
    public static boolean isSafe(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF && !(c >= 0x7F && c <= 0x9F)
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000 && c <= 0x10FFFF);
    }

    /** On one line, not blank, not longer than so many characters. */
    public static boolean isLine(String text, int longest) {
        return !text.isBlank()
                && text.length() <= longest
                && isSafe(text)
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
    }

    /** Foreign input in a message: cut, without control characters. */
    public static String abbreviated(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= LONGEST_SHOWN ? plain : plain.substring(0, LONGEST_SHOWN) + "…";
    }
}
