package org.sixones.rest.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import org.sixones.model.FailureCode;

/**
 * The text of a failure code, from the resources of the bundle whose code it is: Chinese first, English second. Nothing
 * is kept: a remembered text would hold the class loader of a bundle that was replaced.
 */
final class FailureTexts {
    private static final String TEXTS = "OSGI-INF/l10n/failures%s.properties";

    private FailureTexts() {}

    static String of(FailureCode code, Locale locale) {
        boolean english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        try {
            for (URL texts : Collections.list(
                    code.getClass().getClassLoader().getResources(TEXTS.formatted(english ? "_en" : "")))) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(texts.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                if (properties.containsKey(code.code())) {
                    return properties.getProperty(code.code());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return code.code();
    }
}
