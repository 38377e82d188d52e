package org.sixones.store.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sixones.store.testing.StoreForTests;

class SettingsTest {
    private static StoreConfig config(String url, String password) {
        return new StoreConfig() {
            @Override
            public String url() {
                return url;
            }

            @Override
            public String user() {
                return "configured";
            }

            @Override
            public String password() {
                return password;
            }

            @Override
            public int pool_size() {
                return 7;
            }

            @Override
            public String node() {
                return "node-1";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return StoreConfig.class;
            }
        };
    }

    @Test
    void without_a_word_about_it_the_database_is_h2_in_the_folder_for_state() {
        Connector connector =
                Settings.connector(Map.of("sixones.var", "/srv/six", "sixones.db.url", " ")::get, config("", ""));
        assertThat(connector.url())
                .isEqualTo("jdbc:h2:async:/srv/six/h2/sixones;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(connector.user()).isEqualTo("configured");
        assertThat(connector.poolSize()).isEqualTo(7);
    }

    @Test
    void what_an_h2_url_leaves_open_is_made_safe_and_what_it_says_stands() {
        assertThat(Settings.connector(Map.<String, String>of()::get, config("jdbc:h2:file:/x;lock_timeout=5", ""))
                        .url())
                .isEqualTo("jdbc:h2:async:/x;lock_timeout=5;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        assertThat(Settings.connector(Map.<String, String>of()::get, config("jdbc:h2:mem:x", ""))
                        .url())
                .isEqualTo("jdbc:h2:mem:x");
    }

    @Test
    void framework_properties_win_over_the_configuration_and_no_password_is_shown() {
        Connector connector = Settings.connector(
                Map.of(
                        "sixones.db.url", "jdbc:postgresql://db/six?password=inUrl",
                        "sixones.db.user", "six",
                        "sixones.db.password", "geheim",
                        "sixones.node", "node-2")::get,
                config("jdbc:h2:mem:x", "other"));
        assertThat(connector)
                .isEqualTo(new Connector("jdbc:postgresql://db/six?password=inUrl", "six", "geheim", 7, "node-2"));
        assertThat(connector.toString()).doesNotContain("geheim").doesNotContain("inUrl");
    }

    @Test
    @Timeout(120)
    void threads_that_are_interrupted_while_they_write_do_not_break_the_embedded_database(@TempDir Path folder)
            throws Exception {
        String url = Settings.connector(Map.of("sixones.var", folder.toString())::get, config("", ""))
                .url();
        try (StoreForTests store = StoreForTests.at(url, "sixones", Clock.systemUTC())) {
            store.transactions().inTransaction(() -> execute(store, "create table note (n int primary key)"));
            int rows = 400;
            Thread writer = new Thread(() -> {
                for (int i = 0; i < rows; i++) {
                    int n = i;
                    store.transactions().inTransaction(() -> execute(store, "insert into note values (" + n + ")"));
                }
            });
            writer.start();
            Random random = new Random(1);
            while (writer.isAlive()) {
                Thread.sleep(random.nextInt(3));
                writer.interrupt();
            }
            Integer kept = store.transactions().inTransaction(() -> {
                try (var statement = store.transactions().connection().createStatement();
                        var result = statement.executeQuery("select count(*) from note")) {
                    result.next();
                    return result.getInt(1);
                } catch (java.sql.SQLException e) {
                    throw new AssertionError(e);
                }
            });
            assertThat(kept).isEqualTo(rows);
        }
    }

    private static void execute(StoreForTests store, String sql) {
        try (var statement = store.transactions().connection().createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
