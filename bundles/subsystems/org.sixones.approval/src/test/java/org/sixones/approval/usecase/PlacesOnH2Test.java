package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class PlacesOnH2Test extends PlacesContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }
}
