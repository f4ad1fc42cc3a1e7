package org.strikemap.snapshot;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/**
 * The current snapshot and an LRU cache of historical ones. An earlier one is made when it is asked for, one at a time, and the
 * last two asked for are kept (the last one, where they are large), since who asks for one page or figure of a version asks for
 * the next.
 */
public final class SnapshotHistory {

    private static final int CACHED_SNAPSHOTS = 2;
    private static final int MAX_ROWS_TO_CACHE_TWO = 500_000;
    private static final long TIMEOUT_SECONDS = 20;

    private final CurrentSnapshot current;
    private final LongFunction<Snapshot> maker;
    private final Supplier<SortedMap<Long, Instant>> times;
    private final Deque<Snapshot> kept = new ArrayDeque<>();
    private final ReentrantLock making = new ReentrantLock();

    /** That an earlier version is asked for while others are being made, and that it is no use to wait. */
    public static final class BusyException extends RuntimeException {

        private static final long serialVersionUID = 1;

        BusyException() {
            super("other earlier versions are being made; ask again in a minute");
        }
    }

    /**
     * @param current the snapshot in force
     * @param maker makes the snapshot of one version of the store
     * @param times when each version of the store was made
     */
    public SnapshotHistory(
            CurrentSnapshot current, LongFunction<Snapshot> maker, Supplier<SortedMap<Long, Instant>> times) {
        this.current = current;
        this.maker = maker;
        this.times = times;
    }

    /** The snapshot in force. */
    public Snapshot current() {
        return current.get();
    }

    /** The last version that there was at a time, if there was one by then; never one later than the snapshot in force. */
    public OptionalLong findVersion(Instant at) {
        long latest = current.get().storeVersion();
        return times.get().entrySet().stream()
                .filter(version ->
                        version.getKey() <= latest && !version.getValue().isAfter(at))
                .mapToLong(version -> version.getKey())
                .max();
    }

    /**
     * The snapshot of a version.
     *
     * @param version of the store, from 1 to that of the snapshot in force
     * @throws BusyException if others are being made for too long
     */
    public Snapshot get(long version) {
        Snapshot latest = current.get();
        if (version == latest.storeVersion()) {
            return latest;
        }
        await();
        try {
            for (Snapshot one : kept) {
                if (one.storeVersion() == version) {
                    return one;
                }
            }
            while (kept.size() >= CACHED_SNAPSHOTS
                    || (!kept.isEmpty() && latest.columns().rows() > MAX_ROWS_TO_CACHE_TWO)) {
                kept.removeLast();
            }
            Snapshot made = maker.apply(version);
            kept.addFirst(made);
            return made;
        } finally {
            making.unlock();
        }
    }

    private void await() {
        try {
            if (making.tryLock(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new BusyException();
    }
}
