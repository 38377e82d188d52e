package org.sixones.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.sixones.store.sql.Dialect;

/** The connection pool: auto-commit off, read committed, and an answer within seconds when the database is away. */
public final class Pool {
    private static final long WAIT_MILLIS = 5_000;

    private Pool() {}

    /** @param size most connections at the same moment */
    public static HikariDataSource over(DataSource driver, int size) {
        HikariConfig config = settings(size);
        config.setDataSource(driver);
        return new HikariDataSource(config);
    }

    /** Without OSGi: the driver is found by the URL. */
    public static HikariDataSource over(String url, String user, String password, int size) {
        HikariConfig config = settings(size);
        config.setDriverClassName(Dialect.ofUrl(url).driver());
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        return new HikariDataSource(config);
    }

    private static HikariConfig settings(int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("sixones");
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionTimeout(WAIT_MILLIS);
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
