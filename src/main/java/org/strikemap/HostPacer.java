package org.strikemap;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/** Keeps at least a pause between two requests to one host. For one thread. */
final class HostPacer {

    /** Waits for so long. */
    interface Sleeper {

        /**
         * Waits.
         *
         * @throws InterruptedException if the thread is told to stop
         */
        void sleep(Duration time) throws InterruptedException;
    }

    private final long pauseNanos;
    private final LongSupplier nanoTime;
    private final Sleeper sleeper;

    /** Until when a host is left alone, by its name. */
    private final Map<String, Long> leftAlone = new HashMap<>();

    /**
     * @param pause between two requests to one host
     * @param nanoTime the time now, as {@link System#nanoTime} tells it
     */
    HostPacer(Duration pause, LongSupplier nanoTime, Sleeper sleeper) {
        this.pauseNanos = pause.toNanos();
        this.nanoTime = nanoTime;
        this.sleeper = sleeper;
    }

    /** By the clock of this machine. */
    static HostPacer ofSystem(Duration pause) {
        return new HostPacer(pause, System::nanoTime, Thread::sleep);
    }

    /**
     * Returns when a request may be sent to the host, and takes it to be sent then.
     *
     * @throws InterruptedException if the thread is told to stop meanwhile
     */
    void await(String host) throws InterruptedException {
        String name = host.toLowerCase(Locale.ROOT);
        long now = nanoTime.getAsLong();
        long wait = leftAlone.getOrDefault(name, now) - now;
        if (wait > 0) {
            sleeper.sleep(Duration.ofNanos(wait));
        }
        leftAlone.put(name, now + Math.max(wait, 0) + pauseNanos);
    }
}
