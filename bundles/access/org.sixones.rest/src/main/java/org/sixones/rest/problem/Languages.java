package org.sixones.rest.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The reader's language: Chinese unless English is asked for first. */
final class Languages {
    private Languages() {}

    static Locale of(HttpHeaders headers) {
        if (headers == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return headers.getAcceptableLanguages().stream()
                .filter(l -> l.getLanguage().equals("zh") || l.getLanguage().equals("en"))
                .findFirst()
                .filter(l -> l.getLanguage().equals("en"))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
