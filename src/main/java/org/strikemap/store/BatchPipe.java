package org.strikemap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Bounded producer-consumer pipe in batches of 100: the producer reads rows on an SQL thread, the consumer runs on the
 * caller's. Batches amortise the cost of waking a thread; at most three wait, so memory stays bounded and the elements die
 * young. When the consumer fails, the producer is cancelled.
 */
final class BatchPipe<T> {

    private static final int BATCH_SIZE = 100;
    private static final int QUEUE_CAPACITY = 3;
    private static final int POLL_MILLIS = 100;

    private final BlockingQueue<List<T>> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private List<T> batch = new ArrayList<>(BATCH_SIZE);
    private volatile boolean cancelled;

    /** Produces elements, and a result at the end. */
    @FunctionalInterface
    interface Producer<T, R> {
        R produce(Consumer<T> receiver) throws SQLException;
    }

    /**
     * Runs the producer and always enqueues the end marker (an empty batch).
     *
     * @throws CancellationException if nobody takes it any more
     */
    <R> R produceAll(Producer<T, R> giver) throws SQLException {
        try {
            R result = giver.produce(this::add);
            flush();
            return result;
        } finally {
            batch = List.of();
            flush();
        }
    }

    /**
     * Consumes until the end marker, on the caller's thread. When the receiver fails, the giver is told to stop.
     *
     * @param production the task that runs {@link #produceAll}; where it ends without having done so, as for want of a connection, there is
     *     nothing to consume
     */
    void consumeAll(Consumer<T> receiver, Future<?> production) {
        try {
            for (List<T> some = nextBatch(production); !some.isEmpty(); some = nextBatch(production)) {
                some.forEach(receiver);
            }
        } finally {
            cancelled = true;
        }
    }

    private void add(T one) {
        batch.add(one);
        if (batch.size() == BATCH_SIZE) {
            flush();
        }
    }

    /** Enqueues the current batch; an empty batch is the end marker. */
    private void flush() {
        List<T> full = batch;
        batch = new ArrayList<>(BATCH_SIZE);
        try {
            while (!cancelled && !queue.offer(full, POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                // It waits for room, and looks from time to time whether anybody still takes.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading", e);
        }
        if (cancelled && !full.isEmpty()) {
            throw new CancellationException("nobody takes what is read");
        }
    }

    private List<T> nextBatch(Future<?> production) {
        try {
            while (true) {
                boolean over =
                        production.isDone(); // before the queue is looked at, so that what it left there is not missed
                List<T> next = queue.poll(over ? 0 : POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null || over) {
                    return next == null ? List.of() : next;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading", e);
        }
    }
}
