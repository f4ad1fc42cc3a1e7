package org.strikemap.geocode;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikemap.gazetteer.FolderStamp;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.Geodata;

/**
 * Holder of the current geocoder. The gazetteer is loaded on a background thread; the name index is opened or built lazily, on
 * first use or at the next {@link #swapIfChanged}, so that start-up does not wait for it; callers block until it is ready.
 * After an import of places a new geocoder is built in the background and swapped in when ready. Thread-safe.
 */
public final class CurrentGeocoder implements Supplier<Geocoder> {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentGeocoder.class);

    private final Geodata geodata;
    private final Path data;
    private volatile LazyGeocoder current;
    private @Nullable LazyGeocoder next;
    private @Nullable LazyGeocoder previous;
    private @Nullable FolderStamp rejectedStamp;

    /** A gazetteer loaded eagerly and its geocoder, built lazily. */
    private static final class LazyGeocoder {

        private final CompletableFuture<Gazetteer> gazetteer;
        private final Path data;
        private @Nullable CompletableFuture<Geocoder> geocoder;

        LazyGeocoder(Geodata geodata, Path data) {
            this.data = data;
            gazetteer = CompletableFuture.supplyAsync(() -> Gazetteer.read(geodata, data), LazyGeocoder::run);
        }

        synchronized CompletableFuture<Geocoder> geocoder() {
            CompletableFuture<Geocoder> made = geocoder;
            if (made == null) {
                made = gazetteer.thenApplyAsync(this::make, LazyGeocoder::run);
                geocoder = made;
            }
            return made;
        }

        /** Reading and indexing leave several times as much garbage as they keep, which nothing else would soon collect. */
        private Geocoder make(Gazetteer read) {
            Geocoder made = open(read, data);
            System.gc();
            return made;
        }

        private static void run(Runnable work) {
            Thread.ofPlatform().name("gazetteer").daemon().start(work);
        }
    }

    /** Begins to read. */
    public CurrentGeocoder(Geodata geodata, Path data) {
        this.geodata = geodata;
        this.data = data;
        current = new LazyGeocoder(geodata, data);
    }

    /** A geocoder whose index of names is kept in the folder of the data, or in memory where that cannot be written. */
    public static Geocoder open(Gazetteer gazetteer, Path data) {
        try {
            return Geocoder.keptIn(data.resolve("gazetteer"), gazetteer);
        } catch (UncheckedIOException e) {
            LOG.warn("{}; it is built in memory, and anew at each start", e.getMessage());
            return Geocoder.inMemory(gazetteer);
        }
    }

    @Override
    public Geocoder get() {
        return current.geocoder().join();
    }

    /** The places, which are known some seconds before the geocoder where the index of names has to be built. */
    public Gazetteer gazetteer() {
        return current.gazetteer.join();
    }

    /**
     * Polls for newly imported places; builds and then swaps in the next geocoder. The one before the one in force is closed
     * only then: nobody asks it any more.
     */
    public synchronized void swapIfChanged() {
        LazyGeocoder made = next;
        if (made == null) {
            FolderStamp stamp = FolderStamp.of(data);
            boolean changed =
                    current.geocoder().isDone() && !stamp.equals(gazetteer().stamp());
            next = changed && !stamp.equals(rejectedStamp) ? new LazyGeocoder(geodata, data) : null;
        } else if (made.geocoder().isCompletedExceptionally()) {
            rejectedStamp = FolderStamp.of(data);
            next = null;
            LOG.warn(
                    "the imported places cannot be used: {}",
                    reason(made.geocoder().exceptionNow()));
        } else if (made.geocoder().isDone()) {
            LazyGeocoder old = previous;
            previous = current;
            current = made;
            next = null;
            if (old != null) {
                old.geocoder().join().close();
            }
            LOG.info("gazetteer: {} places", gazetteer().size());
        }
    }

    private static String reason(Throwable fault) {
        Throwable cause = fault.getCause() instanceof GazetteerException inner ? inner : fault;
        return String.valueOf(cause.getMessage());
    }
}
