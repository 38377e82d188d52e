package org.sixones.store.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.ui.LoggerUIService;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;
import org.sixones.store.sql.Dialect;
import org.sixones.store.sql.SqlFailures;

/** Brings a bundle's tables up to date with Liquibase, one bundle and one node at a time. */
public final class Migrations {
    /** Any number that nobody else uses as an advisory lock in this database. */
    private static final long ADVISORY_LOCK = 0x5135_0E5L;

    private final DataSource pool;

    public Migrations(DataSource pool) {
        this.pool = pool;
    }

    /**
     * @param owner class loader that holds the changelog
     * @throws StoreException when a change cannot be made
     */
    public synchronized void update(ClassLoader owner, String changelog) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection guard = pool.getConnection()) {
            boolean locked = lock(guard);
            try (Connection connection = pool.getConnection()) {
                run(connection, owner, changelog);
            } finally {
                if (locked) {
                    advisory(guard, "select pg_advisory_unlock(?)");
                }
            }
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void run(Connection connection, ClassLoader owner, String changelog) {
        Map<String, Object> scope = Map.of(
                Scope.Attr.classLoader.name(),
                Liquibase.class.getClassLoader(),
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                "liquibase.analytics.enabled",
                "false",
                "liquibase.showBanner",
                "false");
        try {
            Scope.child(scope, () -> {
                Database database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                Liquibase liquibase = new Liquibase(changelog, new BundleResources(owner), database);
                // We hold the guard (or are alone in an embedded database): a lock row is left over from a killed
                // process.
                liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                liquibase.forceReleaseLocks();
                liquibase.update(new Contexts(), new LabelExpression());
            });
        } catch (LiquibaseException e) {
            throw new StoreException(StoreFailure.DATABASE_ERROR, "the changes of " + changelog + " failed", e);
        } catch (Exception e) {
            throw new StoreException(StoreFailure.DATABASE_ERROR, "the changelog " + changelog + " cannot be run", e);
        }
    }

    /** Liquibase's own lock is a row that a killed process leaves behind; PostgreSQL's ends with the session. */
    private static boolean lock(Connection guard) throws SQLException {
        if (Dialect.of(guard) != Dialect.POSTGRESQL) {
            return false;
        }
        advisory(guard, "select pg_advisory_lock(?)");
        return true;
    }

    private static void advisory(Connection guard, String sql) throws SQLException {
        try (PreparedStatement statement = guard.prepareStatement(sql)) {
            statement.setLong(1, ADVISORY_LOCK);
            statement.execute();
        }
        guard.commit();
    }
}
