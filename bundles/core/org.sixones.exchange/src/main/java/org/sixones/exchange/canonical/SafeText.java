package org.sixones.exchange.canonical;

import java.util.regex.Pattern;

/** Parsers quote what they dislike; this keeps their words and hides what could be a person's data. */
final class SafeText {
    private static final Pattern DIGITS = Pattern.compile("([0-9]{3})[0-9]{4,}([0-9Xx]{2})");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern LONG_QUOTE = Pattern.compile("'([^']{24})[^']+'");
    private static final int LONGEST = 300;

    private SafeText() {}

    /** One line of at most 300 characters; long quotations cut, long numbers masked. */
    static String of(String foreign) {
        String text = CONTROL.matcher(foreign).replaceAll(" ");
        text = LONG_QUOTE.matcher(text).replaceAll("'$1…'");
        text = DIGITS.matcher(text).replaceAll("$1****$2");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
