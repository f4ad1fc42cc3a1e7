package org.strikemap.store;

/** The store in memory remembers how things were. */
class MemoryStoreHistoryTest extends StoreHistoryContractTest {

    @Override
    Store openEmpty() {
        return new MemoryStore();
    }
}
