package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.Patience;

/** How callers wait for the threads that speak SQL. */
@Timeout(Patience.SECONDS)
class SqlExecutorTest {

    private final SqlExecutor lane;

    SqlExecutorTest(@TempDir Path directory) {
        lane = SqlExecutor.writer(SqliteDatabase.in(directory));
        lane.callUninterruptibly(connection -> {
            SqlExecutor.execute(connection, "CREATE TEMP TABLE seen (what TEXT)");
            return true;
        });
    }

    @AfterEach
    void close() {
        lane.close();
    }

    @Test
    void worksOnPlatformThreadsForVirtualCallers() {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var virtual = callers.submit(
                    () -> lane.call(connection -> Thread.currentThread().isVirtual()));
            assertThat(virtual).succeedsWithin(Patience.LIMIT).isEqualTo(false);
        }
    }

    @Test
    void rollsBackWhenTheWorkFails() {
        assertThatThrownBy(() -> lane.callUninterruptibly(connection -> {
                    note(connection, "half");
                    throw new IllegalArgumentException("out of range");
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("strikemap.gpkg: a row cannot be read (out of range)");

        assertThat(lane.callUninterruptibly(SqlExecutorTest::notes)).isZero();
    }

    @Test
    void letsAnErrorThrough() {
        assertThatThrownBy(() -> lane.callUninterruptibly(connection -> {
                    throw new AssertionError("a fault of ours");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void anInterruptedReaderIsLetGo() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> lane.call(connection -> await(never)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("interrupted");

        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
        never.countDown();
    }

    @Test
    void anInterruptedWriterWaitsForItsAnswer() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            await(started);
            caller.interrupt();
            goOn.countDown();
        });

        boolean answer = lane.callUninterruptibly(connection -> {
            started.countDown();
            return await(goOn);
        });

        other.join();
        assertThat(answer).isTrue();
        assertThat(Thread.interrupted()).as("still interrupted").isTrue();
    }

    @Test
    void endsWhatIsUnderWayBeforeItCloses() {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var work = CompletableFuture.supplyAsync(() -> lane.callUninterruptibly(connection -> {
            started.countDown();
            return await(goOn);
        }));
        await(started);
        var closing = CompletableFuture.runAsync(lane::close);
        goOn.countDown();

        closing.join();
        assertThat(work.join()).isTrue();
        assertThatThrownBy(() -> lane.call(SqlExecutorTest::notes)).hasMessageContaining("closed");
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void note(Connection connection, String what) throws SQLException {
        SqlExecutor.execute(connection, "INSERT INTO seen VALUES ('" + what + "')");
    }

    private static int notes(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM seen")) {
            return rows.getInt(1);
        }
    }
}
