package org.sixones.itests.support;

import org.sixones.store.testing.PostgresForTests;

/** What the platform keeps its state in. */
public enum TestDatabases {
    H2 {
        @Override
        public Platform platform(String name) {
            return Platform.onH2(name);
        }
    },
    POSTGRESQL {
        @Override
        public Platform platform(String name) {
            return Platform.onPostgres(name, PostgresForTests.newDatabase(), PostgresForTests.USER, "");
        }
    };

    /** A platform on a new, empty database. */
    public abstract Platform platform(String name);
}
