package org.strikemap.snapshot;

import java.util.concurrent.atomic.AtomicReference;

/** The snapshot in force. A new one takes the old one's place at once; whoever reads the old one goes on undisturbed. */
public final class CurrentSnapshot {

    private final AtomicReference<Snapshot> current;

    public CurrentSnapshot(Snapshot first) {
        current = new AtomicReference<>(first);
    }

    public Snapshot get() {
        return current.get();
    }

    public void replace(Snapshot next) {
        current.set(next);
    }
}
