package org.strikemap.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An example of a map of the incidents in the MapLibre style (version 8): circles whose area goes with {@code killed}, hollow where no
 * figure is known. It needs no letters and no pictures from elsewhere.
 *
 * @param sources where the tiles are told of
 * @param layers what is drawn, from below
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MapStyle(int version, String name, Map<String, TileSource> sources, List<Layer> layers) {

    private static final String INCIDENTS = "incidents";
    private static final int LEAST_RADIUS = 3;
    private static final int GREATEST_RADIUS = 40;
    private static final int GREATEST_ROOT = 200;

    /** Tiles by the address of their TileJSON. */
    record TileSource(String type, String url) {}

    /** One layer of the map; {@code source}, {@code sourceLayer} and {@code filter} are null for the ground. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Layer(
            String id,
            String type,
            @Nullable String source,
            @JsonProperty("source-layer") @Nullable String sourceLayer,
            @Nullable List<Object> filter,
            Map<String, Object> paint) {}

    /** The style over the tiles that a TileJSON describes. */
    static MapStyle incidents(String tileJson) {
        List<Object> alone = List.of("!", List.of("has", "cluster"));
        return new MapStyle(
                8,
                "Incidents by civilians killed",
                Map.of(INCIDENTS, new TileSource("vector", tileJson)),
                List.of(
                        new Layer("ground", "background", null, null, null, Map.of("background-color", "#f4f1ea")),
                        circles("clusters", List.of("has", "cluster"), "#a63603", 0.55),
                        circles("incidents", alone, "#d94801", 0.75)));
    }

    private static Layer circles(String id, List<Object> filter, String color, double opacity) {
        Map<String, Object> paint = new LinkedHashMap<>();
        paint.put("circle-radius", radius());
        paint.put("circle-color", color);
        paint.put("circle-opacity", List.of("case", List.of("has", "killed"), opacity, 0));
        paint.put("circle-stroke-color", color);
        paint.put("circle-stroke-width", 1);
        return new Layer(id, "circle", INCIDENTS, INCIDENTS, filter, paint);
    }

    private static List<Object> radius() {
        List<Object> root = List.of("sqrt", List.of("coalesce", List.of("get", "killed"), 0));
        return List.of("interpolate", List.of("linear"), root, 0, LEAST_RADIUS, GREATEST_ROOT, GREATEST_RADIUS);
    }
}
