package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class DueOnPostgresqlTest extends DueContract {
    @Override
    StoreForTests store() {
        return StoreForTests.postgresql();
    }
}
