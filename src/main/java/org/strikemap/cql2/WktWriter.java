package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.Polygon;
import org.strikemap.geo.Box;

/** Writes the geometries of the text encoding: well-known text (OGC 06-103r4), and what was read as a box as a box. */
final class WktWriter {

    private WktWriter() {}

    static String of(Geometry geometry) {
        Optional<Box> box = BoxGeometries.find(geometry);
        if (box.isPresent()) {
            return "BBOX" + numbers(box.get());
        }
        return geometry.getGeometryType().toUpperCase(Locale.ROOT) + body(geometry);
    }

    private static String numbers(Box box) {
        return listed(List.of(
                NumericLiterals.shortest(box.west()),
                NumericLiterals.shortest(box.south()),
                NumericLiterals.shortest(box.east()),
                NumericLiterals.shortest(box.north())));
    }

    private static String listed(List<String> items) {
        return "(" + String.join(",", items) + ")";
    }

    private static String body(Geometry geometry) {
        return switch (geometry) {
            case Polygon polygon -> rings(polygon);
            case GeometryCollection several -> parts(several);
            default -> positions(geometry.getCoordinates());
        };
    }

    private static String parts(GeometryCollection several) {
        List<String> parts = new ArrayList<>();
        boolean tagged = several.getClass() == GeometryCollection.class;
        for (int i = 0; i < several.getNumGeometries(); i++) {
            Geometry part = several.getGeometryN(i);
            parts.add(tagged ? part.getGeometryType().toUpperCase(Locale.ROOT) + body(part) : body(part));
        }
        return listed(parts);
    }

    private static String rings(Polygon polygon) {
        List<String> rings = new ArrayList<>();
        rings.add(positions(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return listed(rings);
    }

    private static String positions(Coordinate[] coordinates) {
        List<String> positions = new ArrayList<>();
        for (Coordinate coordinate : coordinates) {
            positions.add(NumericLiterals.shortest(coordinate.x) + " " + NumericLiterals.shortest(coordinate.y));
        }
        return listed(positions);
    }
}
