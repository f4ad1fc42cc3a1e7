package org.strikemap.cql2;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.strikemap.geo.Box;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the geometries of the JSON encoding: GeoJSON (RFC 7946), and what was read as a box as a box. */
final class GeometryJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GeometryJson() {}

    static ObjectNode of(Geometry geometry) {
        Optional<Box> box = BoxGeometries.find(geometry);
        if (box.isPresent()) {
            ObjectNode node = NODES.objectNode();
            node.putArray("bbox")
                    .add(box.get().west())
                    .add(box.get().south())
                    .add(box.get().east())
                    .add(box.get().north());
            return node;
        }
        return tagged(geometry);
    }

    private static ObjectNode tagged(Geometry geometry) {
        ObjectNode node = NODES.objectNode().put("type", geometry.getGeometryType());
        if (geometry.getClass() == GeometryCollection.class) {
            ArrayNode parts = node.putArray("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(tagged(geometry.getGeometryN(i)));
            }
        } else {
            node.set("coordinates", coordinates(geometry));
        }
        return node;
    }

    private static ArrayNode coordinates(Geometry geometry) {
        ArrayNode array = NODES.arrayNode();
        switch (geometry) {
            case Point point -> array.add(point.getX()).add(point.getY());
            case LineString line -> positions(line, array);
            case Polygon polygon -> {
                positions(polygon.getExteriorRing(), array.addArray());
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    positions(polygon.getInteriorRingN(i), array.addArray());
                }
            }
            default -> {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    array.add(coordinates(geometry.getGeometryN(i)));
                }
            }
        }
        return array;
    }

    private static void positions(LineString line, ArrayNode array) {
        for (Coordinate coordinate : line.getCoordinates()) {
            array.addArray().add(coordinate.x).add(coordinate.y);
        }
    }
}
