package org.sixones.model;

import java.util.Locale;
import java.util.Objects;

/** A text that people see: Chinese first, English second. */
public record LocalizedText(String zh, String en) {
    public LocalizedText {
        Objects.requireNonNull(zh, "zh");
        Objects.requireNonNull(en, "en");
    }

    /** The text for a reader's language; everything that is not English reads Chinese. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
