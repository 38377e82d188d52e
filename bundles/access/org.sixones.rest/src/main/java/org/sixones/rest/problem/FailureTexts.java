package org.sixones.rest.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.sixones.model.FailureCode;

/** The text of a failure code, from the resources of the bundle whose code it is: Chinese first, English second. */
final class FailureTexts {
    private FailureTexts() {}

    static String of(FailureCode code, Locale locale) {
        try {
            return ResourceBundle.getBundle(
                            "OSGI-INF.l10n.failures",
                            Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
                            code.getClass().getClassLoader(),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(code.code());
        } catch (MissingResourceException e) {
            return code.code();
        }
    }
}
