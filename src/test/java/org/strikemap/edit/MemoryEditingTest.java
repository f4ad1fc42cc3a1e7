package org.strikemap.edit;

import java.nio.file.Path;
import org.strikemap.store.MemoryStore;
import org.strikemap.store.Store;

/** Edits of a store in memory. */
class MemoryEditingTest extends EditingContractTest {

    @Override
    Store openEmpty(Path folder) {
        return new MemoryStore();
    }
}
