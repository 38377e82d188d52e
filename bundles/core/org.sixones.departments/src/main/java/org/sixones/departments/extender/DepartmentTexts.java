package org.sixones.departments.extender;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Lines for the operator, Chinese first, English second. */
public final class DepartmentTexts {
    private static final ResourceBundle ZH = load(Locale.ROOT);
    private static final ResourceBundle EN = load(Locale.ENGLISH);

    private DepartmentTexts() {}

    static String broken(String why) {
        return line("broken", why);
    }

    static String taken(String code, long bundle) {
        return line("taken", code, String.valueOf(bundle));
    }

    /** @param key of OSGI-INF/l10n/departments.properties */
    public static String line(String key, Object... arguments) {
        return format(ZH, key, arguments) + " / " + format(EN, key, arguments);
    }

    private static String format(ResourceBundle texts, String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                "OSGI-INF.l10n.departments",
                locale,
                DepartmentTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
