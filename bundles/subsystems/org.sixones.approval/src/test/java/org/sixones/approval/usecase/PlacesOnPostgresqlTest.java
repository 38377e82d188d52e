package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class PlacesOnPostgresqlTest extends PlacesContract {
    @Override
    StoreForTests store() {
        return StoreForTests.postgresql();
    }
}
