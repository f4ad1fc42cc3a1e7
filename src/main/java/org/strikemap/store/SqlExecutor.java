package org.strikemap.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * A few platform threads on which all SQL runs, each transaction on a connection of a {@link ConnectionPool}. Thread-safe.
 *
 * <p>Where a connection turns out to be lost when a transaction begins, as when a server was started anew, it begins once more on
 * another one.
 *
 * <p>SQLite's native calls pin the carrier of a virtual thread. On these threads they do not: callers of any kind
 * only wait for an answer. Threads are daemons, since a process that ends leaves the database as of the last commit anyway.
 */
public final class SqlExecutor implements AutoCloseable {

    /** Something done within one transaction. */
    @FunctionalInterface
    interface SqlTask<T> {
        T run(Connection connection) throws SQLException;
    }

    private final DatabaseConnector database;
    private final String begin;
    private final ConnectionPool connections;
    private final ExecutorService threads;

    private SqlExecutor(DatabaseConnector database, String purpose, String begin, int size) {
        this.database = database;
        this.begin = begin;
        this.connections = database.pool(purpose, size);
        this.threads = Executors.newFixedThreadPool(
                size,
                Thread.ofPlatform().daemon().name("store-" + purpose + "-", 1).factory());
    }

    /** An executor whose transactions write, one after another, and keep other processes from writing meanwhile. */
    static SqlExecutor writer(DatabaseConnector database) {
        return new SqlExecutor(database, "writer", database.beginWriting(), 1);
    }

    /** An executor whose transactions read, each as of one commit. */
    static SqlExecutor readers(DatabaseConnector database, int size) {
        return new SqlExecutor(database, "reader", database.beginReading(), size);
    }

    /**
     * Runs a task and waits; cancels it when the caller is interrupted.
     *
     * @throws StoreException if the database fails, the executor is closed, or the caller is interrupted, which it stays
     */
    <T> T call(SqlTask<T> work) {
        return await(submit(work));
    }

    /**
     * Has work begun and does not wait for it.
     *
     * @throws StoreException if the executor is closed
     */
    <T> Future<T> start(SqlTask<T> work) {
        return submit(work);
    }

    /** Waits for what was begun, and throws as {@link #call} does. */
    <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw new StoreException(database.name() + ": interrupted while reading", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    /**
     * Runs a task and waits uninterruptibly, so that the caller always learns whether it committed; the interrupt flag is
     * restored.
     *
     * @throws StoreException if the database fails or the executor is closed
     * @throws StaleVersionException as the work does
     */
    <T> T callUninterruptibly(SqlTask<T> work) {
        Future<T> answer = submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw failure(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Finishes submitted tasks, then closes the connections. Uninterruptible. */
    @Override
    public void close() {
        threads.shutdown();
        awaitEnd();
        try {
            connections.close();
        } catch (SQLException e) {
            throw database.fault(e);
        }
    }

    /** ExecutorService.close would cancel queued tasks when interrupted, and leave its callers waiting for ever. */
    private void awaitEnd() {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> Future<T> submit(SqlTask<T> work) {
        try {
            return threads.submit(() -> transact(work));
        } catch (RejectedExecutionException e) {
            throw new StoreException(database.name() + ": the store is closed", e);
        }
    }

    private <T> T transact(SqlTask<T> work) throws SQLException {
        Connection connection = begin();
        try {
            T result = work.run(connection);
            execute(connection, "COMMIT");
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            rollBack(connection, e);
            throw e;
        } finally {
            connections.release(connection);
        }
    }

    /** Begins a transaction on a connection, or on another one if that was lost since it was used. */
    private Connection begin() throws SQLException {
        Connection first = connections.borrow();
        try {
            execute(first, begin);
            return first;
        } catch (SQLException e) {
            boolean lost = database.isLost(first, e);
            connections.release(first);
            if (!lost) {
                throw e;
            }
        }
        Connection second = connections.borrow();
        try {
            execute(second, begin);
            return second;
        } catch (SQLException e) {
            connections.release(second);
            throw e;
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            execute(connection, "ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Runs a statement that answers nothing. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private StoreException failure(ExecutionException wrapped) {
        return switch (wrapped.getCause()) {
            case StoreException known -> known;
            case StaleVersionException stale -> throw stale;
            case SQLException fault -> database.fault(fault);
            case Error error -> throw error;
            case null, default -> database.unreadable(wrapped);
        };
    }
}
