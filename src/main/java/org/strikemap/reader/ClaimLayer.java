package org.strikemap.reader;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Claims in a layer of points of a GeoPackage: our columns, or others by a mapping. */
final class ClaimLayer {

    private final RowMapping translation;
    private final ClaimCollector claims;
    private boolean begun;

    private ClaimLayer(RowMapping translation, SourceRegistry sources) {
        this.translation = translation;
        claims = new ClaimCollector(translation, sources);
    }

    /** @throws ReaderException if the layer cannot be read to its end, or lacks a column that every row needs */
    static ReadResult read(
            PointLayers layers, Path file, @Nullable String layer, RowMapping translation, SourceRegistry sources) {
        ClaimLayer reader = new ClaimLayer(translation, sources);
        layers.read(file, layer, reader::take);
        return reader.claims.reading();
    }

    private void take(PointLayers.Row row) {
        if (!begun) {
            begun = true;
            requireColumns(row.cells());
        }
        if (!row.fault().isEmpty()) {
            claims.reject(row.number(), new RowException("geometry", "", row.fault()));
            return;
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        if (!translation.required().contains(row.keyColumn()) && !ClaimCsv.COLUMNS.contains(row.keyColumn())) {
            cells.remove(row.keyColumn());
        }
        claims.take(row.number(), cells);
    }

    private void requireColumns(Map<String, String> cells) {
        for (String column : translation.required()) {
            if (!cells.containsKey(column)) {
                throw new ReaderException("the column '" + column + "' is missing; the layer has "
                        + RowException.shown(String.join(", ", cells.keySet())));
            }
        }
    }
}
