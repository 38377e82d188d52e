package org.sixones.store.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.UUID;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.jdbc.Pool;
import org.sixones.store.message.MessageStore;
import org.sixones.store.start.Store;

/**
 * A store of its own for a test, with empty tables:
 *
 * <pre>{@code
 * try (StoreForTests store = StoreForTests.h2()) {
 *     PersistenceUnit unit = store.units().open("approval", Mine.class, "db/approval.xml", List.of(Mine.class));
 *     store.transactions().inTransaction(() -> unit.entityManager().persist(new Mine()));
 * }
 * }</pre>
 */
public final class StoreForTests implements AutoCloseable {
    private static final int CONNECTIONS = 12;

    private final Store store;
    private final HikariDataSource pool;
    private final String url;

    private StoreForTests(String url, String user, Clock clock) {
        this.url = url;
        this.pool = Pool.over(url, user, "", CONNECTIONS);
        this.store = Store.open(pool, "test-node", clock);
    }

    /** On a new H2 in memory; gone when closed. */
    public static StoreForTests h2() {
        return h2(Clock.systemUTC());
    }

    public static StoreForTests h2(Clock clock) {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=10000", "sixones", clock);
    }

    /** On a new database of the test run's PostgreSQL server ({@link PostgresForTests}). */
    public static StoreForTests postgresql() {
        return postgresql(Clock.systemUTC());
    }

    public static StoreForTests postgresql(Clock clock) {
        return at(PostgresForTests.newDatabase(), PostgresForTests.USER, clock);
    }

    /** On any database, for example one that another store has used before. */
    public static StoreForTests at(String url, String user, Clock clock) {
        return new StoreForTests(url, user, clock);
    }

    public Transactions transactions() {
        return store.transactions();
    }

    public PersistenceUnits units() {
        return store.units();
    }

    public MessageStore messages() {
        return store.messages();
    }

    public AuditChain audit() {
        return store.audit();
    }

    public String url() {
        return url;
    }

    /** For a look past the store: auto-commit is off. */
    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        store.close();
    }
}
