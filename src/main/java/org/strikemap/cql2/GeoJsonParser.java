package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/** Reads the geometries of the JSON encoding: GeoJSON (RFC 7946), and {@code {"bbox": [west, south, east, north]}}. */
final class GeoJsonParser {

    private final GeometryLiterals geometries;
    private int depth;

    GeoJsonParser(GeometryLiterals geometries) {
        this.geometries = geometries;
    }

    Term box(JsonNode numbers, String path) {
        return geometries.box(list(numbers, path, GeoJsonParser::number), path);
    }

    Term geometry(JsonNode node, String path) {
        return GeometryLiterals.literal(tagged(node, path), path);
    }

    private Geometry tagged(JsonNode node, String path) {
        if (++depth > FilterLimits.DEPTH) {
            throw FilterErrors.tooDeep(path);
        }
        JsonNode name = node.get("type");
        GeometryType type = findType(name);
        if (type == null) {
            throw FilterErrors.at(path + ".type", "is no type of geometry of GeoJSON");
        }
        boolean collection = type == GeometryType.GEOMETRYCOLLECTION;
        String member = collection ? "geometries" : "coordinates";
        Geometry geometry = collection
                ? geometries.several(list(node.get(member), path + "." + member, this::tagged), type, path)
                : body(type, node.get(member), path + "." + member);
        depth--;
        return geometry;
    }

    private static @Nullable GeometryType findType(@Nullable JsonNode name) {
        for (GeometryType type : GeometryType.values()) {
            if (name != null && name.isString() && type.jsonName().equals(name.stringValue())) {
                return type;
            }
        }
        return null;
    }

    private Geometry body(GeometryType type, @Nullable JsonNode coordinates, String path) {
        return switch (type) {
            case POINT -> geometries.point(position(coordinates, path));
            case LINESTRING -> geometries.line(list(coordinates, path, this::position), path);
            case POLYGON ->
                geometries.polygon(list(coordinates, path, (ring, at) -> list(ring, at, this::position)), path);
            default ->
                geometries.several(list(coordinates, path, (part, at) -> body(type.part(), part, at)), type, path);
        };
    }

    private Coordinate position(@Nullable JsonNode node, String path) {
        return geometries.position(list(node, path, GeoJsonParser::number), path);
    }

    private static Double number(@Nullable JsonNode node, String path) {
        if (node == null || !node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw FilterErrors.at(path, "is no number");
        }
        return node.doubleValue() + 0.0;
    }

    private static <T> List<T> list(@Nullable JsonNode node, String path, BiFunction<JsonNode, String, T> item) {
        if (node == null || !node.isArray()) {
            throw FilterErrors.at(path, "is no array");
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(item.apply(node.get(i), path + "[" + i + "]"));
        }
        return items;
    }
}
