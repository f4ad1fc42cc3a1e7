package org.strikemap.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The store in a file remembers how things were. */
class SqliteStoreHistoryTest extends StoreHistoryContractTest {

    @TempDir
    private Path directory = Path.of("");

    @Override
    Store openEmpty() {
        return SqliteStore.open(directory);
    }
}
