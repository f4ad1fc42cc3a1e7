package org.strikemap.tile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Box;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.http.Link;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;

/**
 * The tiles of a collection, or of all, under one tile matrix set (OGC API Tiles, 20-057, tileset metadata).
 *
 * @param tileMatrixSetLimits which tiles may hold anything, level by level; null where the set is only listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TileSetDescription(
        String title,
        @Nullable String description,
        String crs,
        String tileMatrixSetId,
        String tileMatrixSetURI,
        @Nullable List<Limits> tileMatrixSetLimits,
        @Nullable BoundingBox boundingBox,
        @Nullable List<Layer> layers,
        List<Link> links) {

    private static final String REL = "http://www.opengis.net/def/rel/ogc/1.0/";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    /** What the tiles are made of. */
    @JsonProperty("dataType")
    String dataType() {
        return "vector";
    }

    /** The tiles of a level that may hold anything, both ends included. */
    record Limits(String tileMatrix, int minTileRow, int maxTileRow, int minTileCol, int maxTileCol) {}

    /** Corners in degrees, longitude first. */
    record BoundingBox(List<Double> lowerLeft, List<Double> upperRight, String crs) {}

    /**
     * A layer of the tiles.
     *
     * @param geometryDimension 0 for points, 2 for areas
     * @param propertiesSchema the properties of its features as a JSON Schema
     */
    record Layer(
            String id,
            String title,
            String description,
            String dataType,
            int geometryDimension,
            String minTileMatrix,
            String maxTileMatrix,
            PropertiesSchema propertiesSchema) {}

    /** The properties of an object as a JSON Schema. */
    record PropertiesSchema(String type, Map<String, Object> properties) {}

    /** The list of a collection's tile sets. */
    record All(List<TileSetDescription> tilesets, List<Link> links) {}

    /** A set of tiles as the list has it. {@code path} is the address of the list. */
    static TileSetDescription brief(TileMatrixSet set, List<TileLayer> layers, String path, String base) {
        return new TileSetDescription(
                title(layers, set), null, set.crs(), set.id(), set.uri(), null, null, null, links(set, path, base));
    }

    /** A set of tiles with all that is known of it. */
    static TileSetDescription whole(TileMatrixSet set, List<TileLayer> layers, String path, String base) {
        Box box = TileExtent.of(layers);
        return new TileSetDescription(
                title(layers, set),
                "Points that lie close to one another are gathered up to level "
                        + (TileWriter.FIRST_LEVEL_OF_POINTS - 1) + ", and wherever a tile has more than "
                        + TileWriter.MOST_POINTS + "; cluster is then true and count says how many they are.",
                set.crs(),
                set.id(),
                set.uri(),
                IntStream.rangeClosed(0, TileMatrixSet.MAX_LEVEL)
                        .mapToObj(level -> limits(set, level, box))
                        .toList(),
                new BoundingBox(List.of(box.west(), box.south()), List.of(box.east(), box.north()), CRS84),
                layers.stream().map(TileSetDescription::layer).toList(),
                links(set, path, base));
    }

    private static String title(List<TileLayer> layers, TileMatrixSet set) {
        return String.join(
                        ", ",
                        layers.stream()
                                .map(layer -> title(layer.table().schema()))
                                .toList())
                + " in " + set.id();
    }

    private static String title(Schema schema) {
        return schema.titles().getOrDefault("en", schema.id());
    }

    private static List<Link> links(TileMatrixSet set, String path, String base) {
        String self = path + "/" + set.id();
        return List.of(
                Link.json(self, "self", "These tiles"),
                Link.json(self + "/tilejson.json", "describedby", "These tiles as TileJSON"),
                Link.json(base + "/tileMatrixSets/" + set.id(), REL + "tiling-scheme", "The tile matrix set"),
                Link.template(
                        self + "/{tileMatrix}/{tileRow}/{tileCol}", "item", TileController.MEDIA_TYPE, "The tiles"));
    }

    private static Limits limits(TileMatrixSet set, int level, Box box) {
        Box shown = set.box();
        TileAddress first = tile(set, level, box.west(), Math.min(box.north(), shown.north()));
        TileAddress last = tile(set, level, box.east(), Math.max(box.south(), shown.south()));
        return new Limits(Integer.toString(level), first.row(), last.row(), first.column(), last.column());
    }

    private static TileAddress tile(TileMatrixSet set, int level, double lon, double lat) {
        Box shown = set.box();
        return TileAddress.around(set, level, lon, Math.clamp(lat, shown.south(), shown.north()))
                .orElseThrow();
    }

    private static Layer layer(TileLayer layer) {
        Schema schema = layer.table().schema();
        return new Layer(
                schema.id(),
                title(schema),
                schema.description(),
                "vector",
                layer.gathered() ? 0 : 2,
                "0",
                Integer.toString(TileMatrixSet.MAX_LEVEL),
                new PropertiesSchema("object", properties(layer)));
    }

    private static Map<String, Object> properties(TileLayer layer) {
        Map<String, Object> properties = new LinkedHashMap<>();
        listProperties(layer).forEach(property -> properties.put(property.name(), schema(property)));
        return properties;
    }

    /** All properties that the features of a layer may have, each once. */
    static List<Property> listProperties(TileLayer layer) {
        List<Property> properties = new ArrayList<>();
        Schema schema = layer.table().schema();
        properties.add(TileProperties.ID);
        for (String name : layer.properties()) {
            Optional<Property> property = schema.findProperty(name);
            property.ifPresent(properties::add);
        }
        if (layer.gathered()) {
            properties.add(TileProperties.CLUSTER);
            properties.add(TileProperties.COUNT);
            layer.figures().properties().stream()
                    .filter(figure -> !layer.properties().contains(figure.name()))
                    .forEach(properties::add);
        }
        return properties;
    }

    private static Map<String, Object> schema(Property property) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", property.title());
        schema.put("description", property.description());
        switch (property.type()) {
            case TEXT -> schema.put("type", "string");
            case INTEGER -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> {
                schema.put("type", "string");
                schema.put("format", "date");
            }
        }
        return schema;
    }
}
