package org.strikemap;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/**
 * How long tests wait for what is under way elsewhere. No machine, however busy, should reach the limit: it only keeps a test that
 * hangs from holding the build up for ever, and nothing is measured by it.
 */
public final class Patience {

    /** Seconds, for {@code @Timeout}. */
    public static final int SECONDS = 120;

    /** The same for methods that take a duration. */
    public static final Duration LIMIT = Duration.ofSeconds(SECONDS);

    private static final int PAUSE_MILLIS = 20;

    private Patience() {}

    /** Reads a value again and again until it is the wanted one; returns the last that was read, for the caller to assert. */
    public static <T> T poll(Callable<T> read, Predicate<? super T> wanted) {
        long end = System.nanoTime() + LIMIT.toNanos();
        try {
            T last = read.call();
            while (!wanted.test(last) && System.nanoTime() < end) {
                Thread.sleep(PAUSE_MILLIS);
                last = read.call();
            }
            return last;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
