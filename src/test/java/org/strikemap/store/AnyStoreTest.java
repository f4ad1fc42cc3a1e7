package org.strikemap.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of a store that holds nothing when it begins. */
abstract class AnyStoreTest {

    protected Store store = new MemoryStore();

    /** A store that holds nothing. */
    abstract Store openEmpty();

    @BeforeEach
    void open() {
        store = openEmpty();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
