package org.sixones.approval;

import java.util.Locale;
import java.util.ResourceBundle;
import org.sixones.model.LocalizedText;

/** Texts of {@link ApprovalFailure}. */
final class FailureTexts {
    private static final ResourceBundle ZH = bundle(Locale.ROOT);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private FailureTexts() {}

    static LocalizedText of(String code) {
        return new LocalizedText(ZH.getString(code), EN.getString(code));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "OSGI-INF.l10n.failures",
                locale,
                FailureTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
