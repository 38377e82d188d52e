package org.sixones.approval.coordination;

import org.sixones.store.testing.StoreForTests;

class CoordinationOnH2Test extends CoordinationContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }
}
