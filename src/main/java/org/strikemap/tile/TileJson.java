package org.strikemap.tile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strikemap.geo.Box;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.table.Property;

/**
 * What map libraries want to know of tiles in WebMercatorQuad (TileJSON 3.0.0).
 *
 * @param tiles the address of the tiles with {@code {z}}, {@code {y}} and {@code {x}} in it
 * @param bounds west, south, east and north in degrees
 * @param center longitude, latitude and level to begin with
 */
record TileJson(
        @JsonProperty("tilejson") String version,
        String name,
        String scheme,
        List<String> tiles,
        @JsonProperty("vector_layers") List<VectorLayer> layers,
        int minzoom,
        int maxzoom,
        List<Double> bounds,
        List<Double> center) {

    private static final double FIRST_LEVEL = 5;

    /** A layer and what its properties are, in words. */
    record VectorLayer(String id, String description, int minzoom, int maxzoom, Map<String, String> fields) {}

    /** Describes layers whose tiles have this address. */
    static TileJson of(List<TileLayer> layers, String tiles) {
        Box box = TileExtent.of(layers);
        Box shown = TileMatrixSet.WEB_MERCATOR_QUAD.box();
        double south = Math.clamp(box.south(), shown.south(), shown.north());
        double north = Math.clamp(box.north(), shown.south(), shown.north());
        return new TileJson(
                "3.0.0",
                "Strike map",
                "xyz",
                List.of(tiles),
                layers.stream().map(TileJson::layer).toList(),
                0,
                TileMatrixSet.MAX_LEVEL,
                List.of(box.west(), south, box.east(), north),
                List.of((box.west() + box.east()) / 2, (south + north) / 2, FIRST_LEVEL));
    }

    private static VectorLayer layer(TileLayer layer) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Property property : TileSetDescription.listProperties(layer)) {
            fields.put(
                    property.name(),
                    switch (property.type()) {
                        case INTEGER, NUMBER -> "Number";
                        case BOOLEAN -> "Boolean";
                        case TEXT, DATE -> "String";
                    });
        }
        return new VectorLayer(
                layer.table().schema().id(), layer.table().schema().description(), 0, TileMatrixSet.MAX_LEVEL, fields);
    }
}
