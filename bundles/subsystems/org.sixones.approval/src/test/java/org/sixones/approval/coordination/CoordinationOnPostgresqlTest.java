package org.sixones.approval.coordination;

import org.sixones.store.testing.StoreForTests;

class CoordinationOnPostgresqlTest extends CoordinationContract {
    @Override
    StoreForTests store() {
        return StoreForTests.postgresql();
    }
}
