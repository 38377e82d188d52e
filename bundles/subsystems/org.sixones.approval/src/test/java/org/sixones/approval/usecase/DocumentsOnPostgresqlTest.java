package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class DocumentsOnPostgresqlTest extends DocumentsContract {
    @Override
    StoreForTests store() {
        return StoreForTests.postgresql();
    }
}
