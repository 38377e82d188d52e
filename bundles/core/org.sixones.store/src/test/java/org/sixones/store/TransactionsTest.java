package org.sixones.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sixones.model.Failure;
import org.sixones.model.Outcome;
import org.sixones.store.sample.Parcel;
import org.sixones.store.testing.StoreForTests;
import org.sixones.store.testing.TestDatabase;

class TransactionsTest {
    private static final OffsetDateTime SENT = OffsetDateTime.of(2018, 1, 18, 9, 30, 15, 123_456_000, ZoneOffset.UTC);

    private static PersistenceUnit parcels(StoreForTests store) {
        return parcels(store, "parcels");
    }

    private static PersistenceUnit parcels(StoreForTests store, String name) {
        return store.units().open(name, Parcel.class, "db/sample.xml", List.of(Parcel.class));
    }

    private static Parcel parcel(String label) {
        return new Parcel(
                label,
                Parcel.Size.LARGE,
                SENT,
                LocalDate.of(2018, 2, 22),
                new BigDecimal("12.50"),
                true,
                label.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static long count(StoreForTests store) {
        return store.transactions()
                .inTransaction(() -> rows(store.transactions().connection()));
    }

    private static long rows(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from parcel")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void delete(Connection connection, String label) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from parcel where label = '" + label + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_entity_comes_back_as_it_was_written(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            long id = store.transactions().inTransaction(() -> {
                Parcel parcel = parcel("包裹");
                unit.entityManager().persist(parcel);
                unit.entityManager().flush();
                return parcel.id();
            });
            Parcel read = store.transactions().inTransaction(() -> {
                Parcel found = unit.entityManager().find(Parcel.class, id);
                assertThat(found.content()).isEqualTo("包裹".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                return found;
            });
            assertThat(read.label()).isEqualTo("包裹");
            assertThat(read.size()).isEqualTo(Parcel.Size.LARGE);
            assertThat(read.sentAt().toInstant()).isEqualTo(SENT.toInstant());
            assertThat(read.dueOn()).isEqualTo(LocalDate.of(2018, 2, 22));
            assertThat(read.price()).isEqualByComparingTo("12.50");
            assertThat(read.insured()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void moments_are_kept_as_timestamps_and_bytes_as_bytes(TestDatabase database) throws SQLException {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            store.transactions().inTransaction(() -> unit.entityManager().persist(parcel("a")));
            try (Connection connection = store.pool().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select count(*) from parcel where sent_at = timestamp with time zone '2018-01-18 17:30:15.123456+08:00'"
                                    + " and octet_length(content) = 1")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void all_units_and_plain_statements_work_in_one_transaction(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit one = parcels(store, "one");
                PersistenceUnit other = parcels(store, "other")) {
            Transactions transactions = store.transactions();
            transactions.inTransaction(() -> {
                one.entityManager().persist(parcel("one"));
                one.entityManager().flush();
                assertThat(rows(transactions.connection())).isEqualTo(1);
                other.entityManager().persist(parcel("other"));
                assertThat(one.entityManager()).isSameAs(one.entityManager());
            });
            assertThat(count(store)).isEqualTo(2);

            assertThatThrownBy(() -> transactions.inTransaction(() -> {
                        one.entityManager().persist(parcel("never"));
                        one.entityManager().flush();
                        delete(transactions.connection(), "other");
                        other.entityManager().persist(parcel("neither"));
                        throw new IllegalArgumentException("changed my mind");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_as_a_value_leaves_nothing_behind(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            List<String> ran = new ArrayList<>();
            Outcome<String> refused = store.transactions().decide(() -> {
                unit.entityManager().persist(parcel("refused"));
                store.transactions().afterCommit(() -> ran.add("refused"));
                return Outcome.refused(StoreFailure.CONCURRENT_CHANGE, "no");
            });
            assertThat(refused).isInstanceOf(Outcome.Failed.class);
            assertThat(count(store)).isZero();
            Outcome<String> done = store.transactions().decide(() -> {
                unit.entityManager().persist(parcel("done"));
                store.transactions().afterCommit(() -> ran.add("done " + count(store)));
                return Outcome.done("done");
            });
            assertThat(done).isEqualTo(Outcome.done("done"));
            assertThat(ran).containsExactly("done 1");
            assertThat(store.transactions().active()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void joined_work_that_failed_condemns_the_whole(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            Transactions transactions = store.transactions();
            assertThatThrownBy(() -> transactions.inTransaction(() -> {
                        unit.entityManager().persist(parcel("outer"));
                        try {
                            transactions.inTransaction(() -> {
                                unit.entityManager().persist(parcel("inner"));
                                throw new IllegalArgumentException("half done");
                            });
                        } catch (IllegalArgumentException e) {
                            unit.entityManager().persist(parcel("after"));
                        }
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("nothing of it may be kept");
            assertThat(count(store)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_changes_of_one_row_do_not_overwrite_each_other(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            Parcel parcel = parcel("first");
            store.transactions().inTransaction(() -> unit.entityManager().persist(parcel));
            Outcome<String> outcome = store.transactions().decide(() -> {
                Parcel mine = unit.entityManager().find(Parcel.class, parcel.id());
                elsewhere(() -> store.transactions().inTransaction(() -> unit.entityManager()
                        .find(Parcel.class, parcel.id())
                        .relabel("second")));
                mine.relabel("third");
                return Outcome.done("written");
            });
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                            failed.failure().code())
                    .isEqualTo(StoreFailure.CONCURRENT_CHANGE));
            String label = store.transactions()
                    .inTransaction(() ->
                            unit.entityManager().find(Parcel.class, parcel.id()).label());
            assertThat(label).isEqualTo("second");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_pessimistic_lock_is_select_for_update(TestDatabase database) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            Parcel parcel = parcel("0");
            store.transactions().inTransaction(() -> unit.entityManager().persist(parcel));
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            Future<?> holder = executor.submit(() -> store.transactions().inTransaction(() -> {
                Parcel mine = unit.entityManager().find(Parcel.class, parcel.id(), LockModeType.PESSIMISTIC_WRITE);
                locked.countDown();
                await(release);
                mine.relabel("held");
            }));
            await(locked);
            // Skips what another transaction has locked: proof that the row, and not only the object, is locked.
            assertThat(unlocked(store, parcel.id())).isEmpty();
            release.countDown();
            holder.get(10, TimeUnit.SECONDS);
            assertThat(unlocked(store, parcel.id())).containsExactly("held");
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void locked_counting_by_many_threads_loses_nothing(TestDatabase database) throws Exception {
        int threads = 6;
        int each = 25;
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            Parcel parcel = parcel("0");
            store.transactions().inTransaction(() -> unit.entityManager().persist(parcel));
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                boolean byQuery = t % 2 == 0;
                all.add(executor.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        store.transactions().inTransaction(() -> {
                            EntityManager manager = unit.entityManager();
                            Parcel mine = byQuery
                                    ? manager.createQuery("select p from Parcel p where p.id = :id", Parcel.class)
                                            .setParameter("id", parcel.id())
                                            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                            .getSingleResult()
                                    : manager.find(Parcel.class, parcel.id(), LockModeType.PESSIMISTIC_WRITE);
                            mine.relabel(Integer.toString(Integer.parseInt(mine.label()) + 1));
                        });
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
            String label = store.transactions()
                    .inTransaction(() ->
                            unit.entityManager().find(Parcel.class, parcel.id()).label());
            assertThat(label).isEqualTo(Integer.toString(threads * each));
        } finally {
            executor.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void outside_a_transaction_nothing_is_given_out(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            assertThatThrownBy(unit::entityManager).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.transactions().connection()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.transactions().afterCommit(() -> {}))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.messages().counts()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.transactions().inTransaction(() -> {
                        store.transactions().decide(() -> Outcome.done(1));
                    }))
                    .isInstanceOf(IllegalStateException.class);
            Connection[] kept = new Connection[1];
            store.transactions().inTransaction(() -> {
                kept[0] = store.transactions().connection();
            });
            assertThatThrownBy(() -> kept[0].createStatement()).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_interrupted_thread_does_not_harm_the_database(TestDatabase database) {
        try (StoreForTests store = database.open();
                PersistenceUnit unit = parcels(store)) {
            Thread.currentThread().interrupt();
            store.transactions().decide(() -> {
                unit.entityManager().persist(parcel("interrupted"));
                return Outcome.done(1);
            });
            Thread.interrupted();
            store.transactions().inTransaction(() -> unit.entityManager().persist(parcel("later")));
            assertThat(count(store)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_database_that_is_away_is_unreachable_and_not_a_crash(TestDatabase database) {
        StoreForTests store = database.open();
        store.close();
        Outcome<Long> outcome = store.transactions()
                .decide(() -> Outcome.done(rows(store.transactions().connection())));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.failure())
                .isInstanceOf(Failure.Unreachable.class));
    }

    @Test
    void a_connection_that_breaks_in_the_middle_is_unreachable_and_the_next_use_case_works() {
        try (StoreForTests store = TestDatabase.POSTGRESQL.open();
                PersistenceUnit unit = parcels(store)) {
            Outcome<Long> outcome = store.transactions().decide(() -> {
                unit.entityManager().persist(parcel("lost"));
                unit.entityManager().flush();
                elsewhere(() -> store.transactions()
                        .inTransaction(
                                () -> terminateOthers(store.transactions().connection())));
                return Outcome.done(1L);
            });
            assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.failure())
                    .isInstanceOf(Failure.Unreachable.class));
            assertThat(count(store)).isZero();
        }
    }

    private static void terminateOthers(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid() and state = 'idle in transaction'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> unlocked(StoreForTests store, long id) throws SQLException {
        try (Connection connection = store.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select label from parcel where id = " + id + " for update skip locked")) {
            List<String> labels = new ArrayList<>();
            while (row.next()) {
                labels.add(row.getString(1));
            }
            return labels;
        }
    }

    private static void elsewhere(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
