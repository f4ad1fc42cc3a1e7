package org.strikemap.store;

/** The store on a server remembers how things were. */
class PostgresStoreHistoryTest extends StoreHistoryContractTest {

    @Override
    Store openEmpty() {
        return PostgresStore.on(PostgresCluster.running().emptyStore());
    }
}
