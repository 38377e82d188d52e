package org.sixones.store.start;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Puts configuration, framework properties and defaults together. */
final class Settings {
    /**
     * WRITE_DELAY=0: with H2's default, acknowledged rows were lost when the process was killed. LOCK_TIMEOUT in
     * milliseconds. H2 must not close by its own shutdown hook while bundles are still at work.
     */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    private Settings() {}

    /** @param framework looks up a framework property, null when it is not set */
    static Connector connector(UnaryOperator<String> framework, StoreConfig config) {
        String url = first(framework.apply("sixones.db.url"), config.url());
        return new Connector(
                url.isEmpty() ? embedded(framework) : url,
                first(framework.apply("sixones.db.user"), config.user()),
                first(framework.apply("sixones.db.password"), config.password()),
                config.pool_size(),
                first(framework.apply("sixones.node"), config.node()));
    }

    private static String embedded(UnaryOperator<String> framework) {
        String var = first(framework.apply("sixones.var"), first(framework.apply("karaf.data"), "var"));
        return "jdbc:h2:file:" + Path.of(var).toAbsolutePath().resolve("h2").resolve("sixones") + H2_OPTIONS;
    }

    private static String first(String preferred, String otherwise) {
        return preferred == null || preferred.isBlank() ? otherwise : preferred.strip();
    }
}
