package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class DueOnH2Test extends DueContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }
}
