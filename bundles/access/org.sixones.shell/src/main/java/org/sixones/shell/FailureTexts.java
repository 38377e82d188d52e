package org.sixones.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import org.sixones.model.Failure;
import org.sixones.model.FailureCode;

/**
 * What an operator reads for a failure: the texts from the resources of the bundle whose code it is, Chinese first,
 * English second. Nothing is kept: a remembered text would hold the class loader of a bundle that was replaced.
 */
final class FailureTexts {
    private static final String TEXTS = "OSGI-INF/l10n/failures%s.properties";
    private static final String ADVICE = ".advice";

    private FailureTexts() {}

    /** {@code CODE: Chinese text / English text — detail}; what to do, where the bundle knows it, on a second line. */
    static String of(Failure failure) {
        return of(failure.code(), " — ", failure.detail());
    }

    /** {@code ARGUMENT_INVALID: Chinese text / English text: name}. */
    static String ofArgument(String name) {
        return of(ShellFailure.ARGUMENT_INVALID, ": ", name);
    }

    private static String of(FailureCode code, String between, String detail) {
        Properties zh = texts(code, "");
        Properties en = texts(code, "_en");
        StringBuilder line = new StringBuilder(code.code());
        Optional<String> text = both(zh, en, code.code());
        text.ifPresent(t -> line.append(": ").append(t));
        if (!detail.isBlank()) {
            line.append(text.isPresent() ? between : ": ").append(detail);
        }
        both(zh, en, code.code() + ADVICE)
                .ifPresent(advice -> line.append(System.lineSeparator()).append(advice));
        return line.toString();
    }

    private static Optional<String> both(Properties zh, Properties en, String key) {
        String chinese = zh.getProperty(key);
        String english = en.getProperty(key);
        if (chinese == null || english == null || chinese.equals(english)) {
            return Optional.ofNullable(chinese == null ? english : chinese);
        }
        return Optional.of(chinese + " / " + english);
    }

    /** The file that has a text for the code. Unreadable texts must not hide the failure itself: then its code is shown. */
    private static Properties texts(FailureCode code, String language) {
        try {
            for (URL file :
                    Collections.list(code.getClass().getClassLoader().getResources(TEXTS.formatted(language)))) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                if (properties.containsKey(code.code())) {
                    return properties;
                }
            }
        } catch (IOException e) {
            return new Properties();
        }
        return new Properties();
    }
}
