package org.strikemap.edit;

import java.nio.file.Path;
import org.strikemap.store.Store;
import org.strikemap.store.StoreAddress;

/** Edits of a store in a file. */
class SqliteEditingTest extends EditingContractTest {

    @Override
    Store openEmpty(Path folder) {
        return new StoreAddress(folder, null, null, null).open();
    }
}
