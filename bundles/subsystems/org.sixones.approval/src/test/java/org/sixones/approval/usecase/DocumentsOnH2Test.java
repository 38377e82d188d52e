package org.sixones.approval.usecase;

import org.sixones.store.testing.StoreForTests;

class DocumentsOnH2Test extends DocumentsContract {
    @Override
    StoreForTests store() {
        return StoreForTests.h2();
    }
}
