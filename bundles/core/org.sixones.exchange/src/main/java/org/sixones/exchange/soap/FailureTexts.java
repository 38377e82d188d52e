package org.sixones.exchange.soap;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.sixones.model.FailureCode;
import org.sixones.model.LocalizedText;

/**
 * What people read for a failure's code: {@code OSGI-INF/l10n/failures*.properties} of the bundle whose code it is, found
 * through the code's own class, so that the exchange need not know that bundle.
 */
final class FailureTexts {
    private static final String RESOURCE = "OSGI-INF/l10n/failures";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FailureTexts() {}

    /** Empty when the bundle has no text for it. */
    static Optional<LocalizedText> text(FailureCode code) {
        return find(code, code.code());
    }

    /** What the sender should do. */
    static Optional<LocalizedText> advice(FailureCode code) {
        return find(code, code.code() + ".advice");
    }

    private static Optional<LocalizedText> find(FailureCode code, String key) {
        Optional<String> zh = lookUp(code, key, Locale.ROOT);
        return zh.map(text ->
                new LocalizedText(text, lookUp(code, key, Locale.ENGLISH).orElse(text)));
    }

    private static Optional<String> lookUp(FailureCode code, String key, Locale locale) {
        try {
            return Optional.of(
                    ResourceBundle.getBundle(RESOURCE, locale, code.getClass().getClassLoader(), NO_FALLBACK)
                            .getString(key));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
