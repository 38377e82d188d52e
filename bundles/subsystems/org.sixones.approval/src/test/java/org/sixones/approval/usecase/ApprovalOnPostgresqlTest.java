package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class ApprovalOnPostgresqlTest extends ApprovalContract {
    @Override
    StoreForTests store() {
        return StoreForTests.postgresql();
    }
}
