package org.sixones.approval;

import java.util.Locale;
import java.util.ResourceBundle;
import org.sixones.model.LocalizedText;

/** The bundle's texts for people, from {@code OSGI-INF/l10n/approval*.properties}: Chinese first, English second. */
final class ApprovalTexts {
    private static final ResourceBundle ZH = bundle(Locale.ROOT);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private ApprovalTexts() {}

    static LocalizedText of(String key) {
        return new LocalizedText(ZH.getString(key), EN.getString(key));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "OSGI-INF.l10n.approval",
                locale,
                ApprovalTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
