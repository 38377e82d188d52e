package org.sixones.store.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.model.Actor;
import org.sixones.store.testing.StoreForTests;
import org.sixones.store.testing.TestDatabase;

class AuditChainTest {
    private static AuditEntry entry(String stream, int n) {
        return new AuditEntry(
                stream, Actor.person("王芳"), "STEP_" + n, Map.of("n", Integer.toString(n), "备注", "\"引号\"\n\\𠮷\0"));
    }

    private static StoreForTests five(TestDatabase database) {
        StoreForTests store = database.open();
        for (int i = 1; i <= 5; i++) {
            int n = i;
            store.transactions().inTransaction(() -> {
                store.audit().append(entry("case-1", n));
                store.audit().append(entry("case-2", n));
            });
        }
        return store;
    }

    private static void behindItsBack(StoreForTests store, String sql) {
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_chain_that_nobody_touched_is_whole(TestDatabase database) {
        try (StoreForTests store = five(database)) {
            assertThat(store.audit().firstBroken("case-1")).isEmpty();
            assertThat(store.audit().firstBroken("never heard of")).isEmpty();
            assertThatThrownBy(() -> store.transactions().inTransaction(() -> {
                        store.audit().append(entry("case-1", 6));
                        throw new IllegalArgumentException();
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.audit().firstBroken("case-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            update audit set action = 'NOTHING' where stream = 'case-1' and seq = 3                       | 3
            update audit set actor_id = 'somebody' where stream = 'case-1' and seq = 1                    | 1
            update audit set done_at = done_at + interval '1' second where stream = 'case-1' and seq = 5  | 5
            delete from audit where stream = 'case-1' and seq = 2                                         | 2
            delete from audit where stream = 'case-1' and seq = 5                                         | 5
            delete from audit where stream = 'case-1'                                                     | 1
            delete from audit_head where stream = 'case-1'                                                | 1
            update audit_head set seq = 4 where stream = 'case-1'                                         | 5
            update audit set seq = seq + 10 where stream = 'case-1' and seq >= 4                          | 4
            """)
    void whatever_is_changed_behind_its_back_shows(String sql, long broken) {
        for (TestDatabase database : TestDatabase.values()) {
            try (StoreForTests store = five(database)) {
                behindItsBack(store, sql);
                assertThat(store.audit().firstBroken("case-1"))
                        .as(database.name())
                        .contains(broken);
                assertThat(store.audit().firstBroken("case-2"))
                        .as(database.name())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void many_writers_of_one_stream_make_one_chain(TestDatabase database) throws Exception {
        int writers = 4;
        int each = 15;
        ExecutorService executor = Executors.newFixedThreadPool(writers);
        try (StoreForTests store = database.open()) {
            List<Future<?>> all = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                all.add(executor.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        int n = i;
                        store.transactions().inTransaction(() -> store.audit().append(entry("system/tax", n)));
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
            assertThat(store.audit().firstBroken("system/tax")).isEmpty();
            behindItsBack(store, "delete from audit where seq = " + writers * each);
            assertThat(store.audit().firstBroken("system/tax")).contains((long) writers * each);
        } finally {
            executor.shutdownNow();
        }
    }
}
