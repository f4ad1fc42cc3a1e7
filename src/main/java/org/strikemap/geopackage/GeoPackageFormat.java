package org.strikemap.geopackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.strikemap.format.FeatureFormat;
import org.strikemap.format.FeatureSelection;

/**
 * OGC GeoPackage 1.3 with one layer, typed columns and a spatial index. The whole file is made before its first byte is sent,
 * in a temporary folder, and deleted afterwards. One is made at a time, on a thread of its own: SQLite's calls would keep other
 * requests from the processor.
 */
public final class GeoPackageFormat implements FeatureFormat {

    private final Path folder;
    private final ExecutorService maker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("geopackage").factory());

    /** @param folder where files are made; it must be there, and have room for the largest of them */
    public GeoPackageFormat(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "gpkg";
    }

    @Override
    public String mediaType() {
        return "application/geopackage+sqlite3";
    }

    @Override
    public String fileExtension() {
        return "gpkg";
    }

    @Override
    public boolean hasAnyCrs() {
        return true;
    }

    @Override
    public void write(FeatureSelection features, OutputStream out) throws IOException {
        Path file = Files.createTempFile(folder, "features", ".gpkg");
        try {
            make(features, file);
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** @throws GeoPackageException if the file cannot be written */
    private void make(FeatureSelection features, Path file) throws IOException {
        Future<?> making = maker.submit(() -> LayerFile.write(features, file));
        try {
            making.get();
        } catch (InterruptedException e) {
            making.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a GeoPackage was made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GeoPackageException fault) {
                throw fault; // the disk is full, as a rule
            }
            throw new IOException("the GeoPackage cannot be made: " + e.getCause(), e);
        }
    }
}
