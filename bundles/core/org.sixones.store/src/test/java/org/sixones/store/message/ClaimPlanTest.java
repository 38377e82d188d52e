package org.sixones.store.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sixones.store.message.Samples.CUSTOMS;
import static org.sixones.store.message.Samples.TAX;
import static org.sixones.store.message.Samples.out;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sixones.store.testing.StoreForTests;

/** What a claim costs must not grow with the backlog, whatever PostgreSQL knows of the table. */
class ClaimPlanTest {
    private static final Instant NOW = Instant.parse("2018-01-18T02:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BACKLOG = 6_000;

    @Test
    void a_claim_never_reads_the_whole_table() throws SQLException {
        try (StoreForTests store = StoreForTests.postgresql(Clock.fixed(NOW, ZoneOffset.UTC))) {
            store.transactions().inTransaction(() -> {
                for (int i = 1; i <= BACKLOG; i++) {
                    store.messages().append(out("c-" + i, CUSTOMS, i));
                    store.messages().append(out("t-" + i, TAX, i));
                }
            });
            // Without statistics, then with them; each often enough for the driver to use a prepared plan.
            for (String statistics : List.of("select 1", "analyze message")) {
                Connection connection = store.pool().getConnection();
                try (connection;
                        Statement sql = connection.createStatement()) {
                    sql.execute(statistics);
                    connection.commit();
                }
                for (int i = 0; i < 12; i++) {
                    assertThat(sequentialScansOfAClaim(store)).as(statistics).isZero();
                }
            }
        }
    }

    private static long sequentialScansOfAClaim(StoreForTests store) {
        return store.transactions().inTransaction(() -> {
            List<Claim> claims = store.messages().claim(CUSTOMS, 4, NOW, LEASE);
            if (claims.size() != 4) {
                throw new AssertionError("claimed " + claims);
            }
            Connection connection = store.transactions().connection();
            try (Statement sql = connection.createStatement();
                    ResultSet row = sql.executeQuery(
                            "select seq_scan from pg_stat_xact_user_tables where relname = 'message'")) {
                row.next();
                return row.getLong(1);
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
    }
}
