package org.sixones.store.testing;

import java.time.Clock;

/** The databases that every test of stored things runs on: {@code @ParameterizedTest @EnumSource}. */
public enum TestDatabase {
    H2 {
        @Override
        public StoreForTests open(Clock clock) {
            return StoreForTests.h2(clock);
        }
    },
    POSTGRESQL {
        @Override
        public StoreForTests open(Clock clock) {
            return StoreForTests.postgresql(clock);
        }
    };

    public abstract StoreForTests open(Clock clock);

    public StoreForTests open() {
        return open(Clock.systemUTC());
    }
}
