package org.sixones.store.start;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.sixones.store.PersistenceUnits;
import org.sixones.store.Transactions;
import org.sixones.store.audit.AuditChain;
import org.sixones.store.audit.jdbc.JdbcAuditChain;
import org.sixones.store.jdbc.BoundDataSource;
import org.sixones.store.jdbc.ThreadTransactions;
import org.sixones.store.jpa.OpenJpaUnits;
import org.sixones.store.message.MessageStore;
import org.sixones.store.message.jdbc.JdbcMessageStore;
import org.sixones.store.schema.Migrations;
import org.sixones.store.sql.Dialect;
import org.sixones.store.sql.SqlFailures;

/** Everything that the store offers, over one pool; its own tables are up to date when it is there. */
public final class Store implements AutoCloseable {
    private final HikariDataSource pool;
    private final ThreadTransactions transactions;
    private final PersistenceUnits units;
    private final MessageStore messages;
    private final AuditChain audit;

    private Store(HikariDataSource pool, Dialect dialect, String node, Clock clock) {
        this.pool = pool;
        this.transactions = new ThreadTransactions(pool);
        Migrations migrations = new Migrations(pool);
        migrations.update(Store.class.getClassLoader(), "db/store.xml");
        this.units = new OpenJpaUnits(new BoundDataSource(pool, transactions), transactions, migrations);
        this.messages = new JdbcMessageStore(transactions, dialect, node, clock);
        this.audit = new JdbcAuditChain(transactions, dialect, clock);
    }

    /**
     * Brings the store's own tables up to date and opens it. The pool belongs to the store from then on; it is not closed
     * when this fails.
     *
     * @throws org.sixones.store.StoreException when the database is not reachable or a change of the tables fails
     */
    public static Store open(HikariDataSource pool, String node, Clock clock) {
        try (Connection connection = pool.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            connection.rollback();
            return new Store(pool, dialect, node, clock);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    public Transactions transactions() {
        return transactions;
    }

    public PersistenceUnits units() {
        return units;
    }

    public MessageStore messages() {
        return messages;
    }

    public AuditChain audit() {
        return audit;
    }

    @Override
    public void close() {
        pool.close();
    }
}
