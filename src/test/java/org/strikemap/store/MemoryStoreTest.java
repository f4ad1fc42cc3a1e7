package org.strikemap.store;

/** The store in memory keeps the contract. */
class MemoryStoreTest extends StoreContractTest {

    @Override
    Store openEmpty() {
        return new MemoryStore();
    }
}
