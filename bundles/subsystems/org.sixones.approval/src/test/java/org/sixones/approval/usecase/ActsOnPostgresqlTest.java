package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class ActsOnPostgresqlTest extends ActsContract {
    @Override
    StoreForTests store() {
        return StoreForTests.postgresql();
    }
}
