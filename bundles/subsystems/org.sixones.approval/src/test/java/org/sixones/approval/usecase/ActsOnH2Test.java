package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class ActsOnH2Test extends ActsContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }
}
