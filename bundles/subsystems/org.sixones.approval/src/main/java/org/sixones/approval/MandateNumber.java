package org.sixones.approval;

import java.util.regex.Pattern;

/** Number of a mandate (委托编号): {@code WT}, the day, a serial. */
public record MandateNumber(String value) {
    private static final Pattern FORM = Pattern.compile("WT[0-9]{8}[0-9]{6,9}");

    /** @throws IllegalArgumentException when it has another form */
    public MandateNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a MandateNumber");
        }
    }

    public static boolean isValid(String value) {
        return value != null && FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
