package org.strikemap.page;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.strikemap.geo.Crs;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.FeatureCollection;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.RowPredicate;

/**
 * File cache of the full GeoJSON download, one file per snapshot, sent by sendfile (zero-copy). Written in the background at
 * the first request. The file of a snapshot is written beside, when somebody first asks for it, and the one of the snapshot
 * before is deleted. Thread-safe.
 */
public final class CachedDownload {

    private static final Logger LOG = LoggerFactory.getLogger(CachedDownload.class);

    private static final String PREFIX = "incidents-";
    private static final String SUFFIX = ".geojson";

    private final Path folder;
    private final Semaphore writing = new Semaphore(1);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("download").factory());
    private volatile Optional<CachedFile> kept = Optional.empty();

    /** A file that is whole, and of which snapshot it is. */
    private record CachedFile(String version, Path file) {}

    /** @param folder where the file is kept; what an earlier run left there is deleted */
    public CachedDownload(Path folder) {
        this.folder = folder;
        deleteOthers(null);
    }

    /** The file with all incidents of a snapshot, if it is written; if not, it is begun. */
    Optional<Path> find(Snapshot snapshot) {
        Optional<Path> file = kept.filter(one -> one.version().equals(snapshot.version()))
                .map(CachedFile::file)
                .filter(Files::exists);
        if (file.isEmpty() && writing.tryAcquire()) {
            try {
                writer.execute(() -> keep(snapshot));
            } catch (RejectedExecutionException e) {
                writing.release();
            }
        }
        return file;
    }

    private void keep(Snapshot snapshot) {
        Path file = folder.resolve(PREFIX + snapshot.version() + SUFFIX);
        Path partial = folder.resolve(PREFIX + "partial");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                write(snapshot, out);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            kept = Optional.of(new CachedFile(snapshot.version(), file));
            deleteOthers(file);
        } catch (IOException e) {
            LOG.warn("downloads are not kept, and are written for each who asks: {}", e.toString());
        } finally {
            writing.release();
        }
    }

    /** Writes all incidents of a snapshot as one feature collection. */
    static void write(Snapshot snapshot, OutputStream out) throws IOException {
        IncidentTable incidents = snapshot.incidents();
        FeatureWriter features = new FeatureWriter(incidents, incidents.schema().properties(), Crs.CRS84);
        new FeatureCollection(incidents, features).writeAll(RowPredicate.ALWAYS_TRUE, out);
    }

    /** On systems where an open file cannot be deleted, it is deleted the next time. */
    private void deleteOthers(@Nullable Path file) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path other : files) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        } catch (IOException e) {
            LOG.debug("an earlier download is still there: {}", e.toString());
        }
    }
}
