package org.sixones.departments.descriptor;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sixones.model.LocalizedText;

/** The texts of {@link Problem}s in both languages. */
final class ProblemTexts {
    private static final String BASE = "OSGI-INF.l10n.problems";
    private static final ResourceBundle ZH = load(Locale.ROOT);
    private static final ResourceBundle EN = load(Locale.ENGLISH);

    private ProblemTexts() {}

    static LocalizedText of(String key, Object... arguments) {
        return new LocalizedText(format(ZH, key, arguments), format(EN, key, arguments));
    }

    private static String format(ResourceBundle texts, String key, Object... arguments) {
        Object[] plain =
                Arrays.stream(arguments).map(ProblemTexts::withoutFullStop).toArray();
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(plain);
    }

    /** The sentence around it has its own. */
    private static String withoutFullStop(Object argument) {
        String text = String.valueOf(argument);
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static ResourceBundle load(Locale locale) {
        return ResourceBundle.getBundle(
                BASE,
                locale,
                ProblemTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
