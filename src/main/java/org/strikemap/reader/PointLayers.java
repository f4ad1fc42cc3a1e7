package org.strikemap.reader;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads layers of points out of a GeoPackage; a room that knows such files provides it. */
@FunctionalInterface
public interface PointLayers {

    /**
     * A row of a layer.
     *
     * @param number its own, by which the file knows it
     * @param keyColumn the column in which that stands, or empty
     * @param cells every column but the geometry, empty where nothing stands, and the point in degrees in {@code lon} and {@code lat}
     * @param fault why the geometry is no point, or empty
     */
    record Row(long number, String keyColumn, Map<String, String> cells, String fault) {}

    /**
     * Reads a layer from its first row to its last.
     *
     * @param layer its name, or null where there is but one
     * @throws ReaderException if there is no such layer, or the file is no GeoPackage or damaged
     */
    void read(Path file, @Nullable String layer, Consumer<Row> rows);
}
