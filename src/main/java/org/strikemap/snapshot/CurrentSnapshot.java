package org.strikemap.snapshot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Atomic reference to the current snapshot (copy-on-write): readers of the previous one are not disturbed. */
public final class CurrentSnapshot {

    private final AtomicReference<Snapshot> current;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition replaced = lock.newCondition();
    private volatile Runnable refresh = () -> {};

    public CurrentSnapshot(Snapshot first) {
        current = new AtomicReference<>(first);
    }

    public Snapshot get() {
        return current.get();
    }

    public void replace(Snapshot next) {
        current.set(next);
        lock.lock();
        try {
            replaced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sets the callback that rebuilds the snapshot on the thread of a waiting caller, ahead of the next poll. */
    public void setRefresh(Runnable newRefresh) {
        refresh = newRefresh;
    }

    /**
     * Waits until a version of the store, or a later one, is in force, having had it made where that is possible.
     *
     * @return whether it is; not if that took too long, or the thread was interrupted
     */
    public boolean awaitVersion(long storeVersion, Duration timeout) {
        long left = timeout.toNanos();
        if (get().storeVersion() < storeVersion) {
            refresh.run();
        }
        lock.lock();
        try {
            while (get().storeVersion() < storeVersion) {
                if (left <= 0) {
                    return false;
                }
                left = replaced.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
