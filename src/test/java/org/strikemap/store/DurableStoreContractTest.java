package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.incident;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strikemap.Patience;

/** What every store must do that several processes may open at once. */
abstract class DurableStoreContractTest extends StoreContractTest {

    /** The same store as another process opens it. */
    abstract Store openAgain();

    /** Runs a statement of somebody who edits the store by hand. */
    abstract void alter(String sql) throws SQLException;

    /** What faults of the store begin with or hold. */
    abstract String name();

    @Test
    void seesWhatAnotherProcessCommits() {
        try (Store other = openAgain()) {
            long version = other.commit(change(incident("theirs")));

            assertThat(store.version()).isEqualTo(version);
            assertThat(store.commit(change(incident("ours")))).isEqualTo(version + 1);
            assertThat(other.readAll()).isEqualTo(store.readAll());
        }
    }

    @Test
    @Timeout(Patience.SECONDS)
    void processesTakeTurnsAtWritingAndLeaveNoGap() {
        try (Store other = openAgain();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Long>> versions = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> (i % 2 == 0 ? store : other).commit(change(incident("strike-" + i))), callers))
                    .toList();

            assertThat(versions.stream().map(CompletableFuture::join))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
            assertThat(store.readAll()).isEqualTo(other.readAll());
            assertThat(store.readAll().incidents()).hasSize(40);
        }
    }

    @Test
    void namesTheRowThatCannotBeRead() throws SQLException {
        store.commit(change(incident("strike")));
        alter("UPDATE claims SET stance = 'boasts'");

        List<ThrowingCallable> reads = List.of(
                () -> store.readAll(),
                () -> store.readEach(incident -> {}, tally -> {}),
                () -> store.findIncidents(List.of("strike")));
        for (ThrowingCallable read : reads) {
            assertThatThrownBy(read)
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining(name())
                    .hasMessageContaining("BOASTS");
        }
    }
}
