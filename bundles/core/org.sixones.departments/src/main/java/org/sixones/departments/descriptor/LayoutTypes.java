package org.sixones.departments.descriptor;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for field types in layouts: {@code text}, {@code number}, {@code amount(2)}, {@code date(yyyyMMdd)}, … */
final class LayoutTypes {
    private static final Pattern FORM = Pattern.compile("([a-z]+)(?:\\((.+)\\))?");

    private LayoutTypes() {}

    static Layout.FieldType of(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        return switch (m.group(1)) {
            case "number" -> new Layout.FieldType.Number();
            case "amount" -> new Layout.FieldType.Amount(Integer.parseInt(m.group(2)));
            case "date" -> new Layout.FieldType.Date(format(m.group(2)));
            case "timestamp" -> new Layout.FieldType.Timestamp(format(m.group(2)));
            default -> new Layout.FieldType.Text();
        };
    }

    /** Bytes that a date takes when its pattern is plain ASCII; 0 when any width may do. */
    static int width(String text) {
        Matcher m = FORM.matcher(text);
        boolean fixed = m.matches() && m.group(2) != null && !m.group(1).equals("amount");
        return fixed && m.group(2).chars().allMatch(c -> c < 128)
                ? m.group(2).replace("'", "").length()
                : 0;
    }

    /** Strict: 20180230 is no date. */
    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Charset encoding(String name) {
        return Charset.forName(name);
    }
}
