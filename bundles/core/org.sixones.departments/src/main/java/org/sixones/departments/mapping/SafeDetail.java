package org.sixones.departments.mapping;

import java.util.regex.Pattern;

/** Makes a message about foreign data fit for logs: one line, bounded, identity numbers masked. */
public final class SafeDetail {
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])([0-9A-Z]{6})[0-9A-Z]{8,11}([0-9A-Z]?)(?![0-9A-Za-z])");
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(1[0-9]{2})[0-9]{4}([0-9]{4})(?![0-9])");

    private SafeDetail() {}

    public static String of(String text, int longest) {
        String line = String.valueOf(text).replaceAll("[\\p{Cntrl}\\s]+", " ").trim();
        line = IDENTITY.matcher(line).replaceAll("$1********$2");
        line = PHONE.matcher(line).replaceAll("$1****$2");
        return line.length() <= longest ? line : line.substring(0, longest) + "…";
    }
}
