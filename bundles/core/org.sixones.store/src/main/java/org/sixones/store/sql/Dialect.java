package org.sixones.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.sixones.store.StoreException;
import org.sixones.store.StoreFailure;

/** The two databases that the platform runs on. */
public enum Dialect {
    H2("org.h2.Driver", "jdbc:h2:"),
    POSTGRESQL("org.postgresql.Driver", "jdbc:postgresql:");

    private final String driver;
    private final String prefix;

    Dialect(String driver, String prefix) {
        this.driver = driver;
        this.prefix = prefix;
    }

    /** Class name of the driver, which is also how its OSGi service is found. */
    public String driver() {
        return driver;
    }

    /** @throws IllegalArgumentException for another database; the message does not repeat the URL, which may hold a password */
    public static Dialect ofUrl(String url) {
        for (Dialect each : values()) {
            if (url.startsWith(each.prefix)) {
                return each;
            }
        }
        throw new IllegalArgumentException("the database URL must begin with jdbc:h2: or jdbc:postgresql:");
    }

    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default -> throw new StoreException(
                    StoreFailure.DATABASE_ERROR, "not one of our databases: " + product, null);
        };
    }
}
