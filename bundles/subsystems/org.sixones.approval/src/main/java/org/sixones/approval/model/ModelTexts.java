package org.sixones.approval.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sixones.model.LocalizedText;

/** Texts that the rules themselves write, and the names of events. {@code OSGI-INF/l10n/approval*.properties}. */
public final class ModelTexts {
    private static final ResourceBundle ZH = bundle(Locale.ROOT);
    private static final ResourceBundle EN = bundle(Locale.ENGLISH);

    private ModelTexts() {}

    public static boolean has(String key) {
        return ZH.containsKey(key);
    }

    public static LocalizedText of(String key) {
        return new LocalizedText(ZH.getString(key), EN.getString(key));
    }

    /** Texts with one place to fill, in each language. */
    public static LocalizedText of(String key, String zh, String en) {
        return new LocalizedText(fill(ZH.getString(key), zh), fill(EN.getString(key), en));
    }

    /** Texts with several places to fill: the first with a text of its own language, the others alike. */
    public static LocalizedText of(String key, LocalizedText first, String... others) {
        return new LocalizedText(
                fill(ZH.getString(key), all(first.zh(), others)), fill(EN.getString(key), all(first.en(), others)));
    }

    private static Object[] all(String first, String... others) {
        Object[] all = new Object[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }

    private static String fill(String pattern, Object... arguments) {
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "OSGI-INF.l10n.approval",
                locale,
                ModelTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
