package org.strikemap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands things from the thread that reads them to the one that asked for them, while both go on: a hundred at a time, since a
 * thread takes longer to wake than to read one, and a few hundred at most, which do not outlive a small young generation.
 */
final class BatchPipe<T> {

    private static final int AT_ONCE = 100;
    private static final int WAITING = 3;
    private static final int LOOK_MILLIS = 100;

    private final BlockingQueue<List<T>> waiting = new ArrayBlockingQueue<>(WAITING);
    private List<T> gathered = new ArrayList<>(AT_ONCE);
    private volatile boolean abandoned;

    /** Something that gives one thing after another, and a result. */
    @FunctionalInterface
    interface Producer<T, R> {
        R giveTo(Consumer<T> receiver) throws SQLException;
    }

    /**
     * Gives everything there is, on the thread that reads, and then says that this was all, whatever happens.
     *
     * @throws CancellationException if nobody takes it any more
     */
    <R> R giveAll(Producer<T, R> giver) throws SQLException {
        try {
            R result = giver.giveTo(this::give);
            pass();
            return result;
        } finally {
            gathered = List.of();
            pass();
        }
    }

    /** Takes everything that is given, on the caller's thread. When the receiver fails, the giver is told to stop. */
    void takeAll(Consumer<T> receiver) {
        try {
            for (List<T> some = take(); !some.isEmpty(); some = take()) {
                some.forEach(receiver);
            }
        } finally {
            abandoned = true;
        }
    }

    private void give(T one) {
        gathered.add(one);
        if (gathered.size() == AT_ONCE) {
            pass();
        }
    }

    /** Lets the other side have what was gathered; nothing means that there is no more. */
    private void pass() {
        List<T> full = gathered;
        gathered = new ArrayList<>(AT_ONCE);
        try {
            while (!abandoned && !waiting.offer(full, LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                // It waits for room, and looks from time to time whether anybody still takes.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading", e);
        }
        if (abandoned && !full.isEmpty()) {
            throw new CancellationException("nobody takes what is read");
        }
    }

    private List<T> take() {
        try {
            return waiting.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading", e);
        }
    }
}
