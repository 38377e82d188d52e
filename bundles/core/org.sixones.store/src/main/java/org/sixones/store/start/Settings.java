package org.sixones.store.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Puts configuration, framework properties and defaults together. */
final class Settings {
    private static final String H2_FILE = "jdbc:h2:file:";

    /**
     * When a thread is interrupted while it writes, Java closes the file under H2's usual file system, and the database spins
     * for ever; its asynchronous file system is not closed so. (It is no slower and keeps the same files.)
     */
    private static final String H2_INTERRUPTIBLE = "jdbc:h2:async:";

    /**
     * WRITE_DELAY=0: with H2's default, acknowledged rows were lost when the process was killed. LOCK_TIMEOUT in
     * milliseconds. H2 must not close by its own shutdown hook while bundles are still at work.
     */
    private static final List<String> H2_OPTIONS =
            List.of("WRITE_DELAY=0", "LOCK_TIMEOUT=10000", "DB_CLOSE_ON_EXIT=FALSE");

    private Settings() {}

    /** @param framework looks up a framework property, null when it is not set */
    static Connector connector(UnaryOperator<String> framework, StoreConfig config) {
        String url = first(framework.apply("sixones.db.url"), config.url());
        return new Connector(
                safe(url.isEmpty() ? embedded(framework) : url),
                first(framework.apply("sixones.db.user"), config.user()),
                first(framework.apply("sixones.db.password"), config.password()),
                config.pool_size(),
                first(framework.apply("sixones.node"), config.node()));
    }

    private static String embedded(UnaryOperator<String> framework) {
        String var = first(framework.apply("sixones.var"), first(framework.apply("karaf.data"), "var"));
        return H2_FILE + Path.of(var).toAbsolutePath().resolve("h2").resolve("sixones");
    }

    /** A file of H2's with the options that it needs here, unless the URL says something else about them. */
    private static String safe(String url) {
        if (!url.startsWith(H2_FILE)) {
            return url;
        }
        StringBuilder complete = new StringBuilder(H2_INTERRUPTIBLE).append(url, H2_FILE.length(), url.length());
        for (String option : H2_OPTIONS) {
            String name = option.substring(0, option.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) {
                complete.append(';').append(option);
            }
        }
        return complete.toString();
    }

    private static String first(String preferred, String otherwise) {
        return preferred == null || preferred.isBlank() ? otherwise : preferred.strip();
    }
}
