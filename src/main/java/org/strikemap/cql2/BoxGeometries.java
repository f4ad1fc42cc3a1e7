package org.strikemap.cql2;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.strikemap.geo.Box;

/** Boxes as geometries, and such geometries as boxes again. */
final class BoxGeometries {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private BoxGeometries() {}

    /** A polygon, or two where the box crosses the antimeridian; a line or a point where the box has no area. */
    static Geometry geometry(Box box) {
        if (!box.crossesAntimeridian()) {
            return part(box);
        }
        Geometry west = part(box.split().get(0));
        Geometry east = part(box.split().get(1));
        if (west instanceof Polygon one && east instanceof Polygon other) {
            return FACTORY.createMultiPolygon(new Polygon[] {one, other});
        }
        return FACTORY.createGeometryCollection(new Geometry[] {west, east});
    }

    private static Geometry part(Box box) {
        return FACTORY.toGeometry(new Envelope(box.west(), box.east(), box.south(), box.north()));
    }

    /** The box that became this geometry, where one with an area did. */
    static Optional<Box> find(Geometry geometry) {
        Envelope first = geometry.getGeometryN(0).getEnvelopeInternal();
        Envelope last = geometry.getGeometryN(geometry.getNumGeometries() - 1).getEnvelopeInternal();
        boolean areas = geometry instanceof Polygon || geometry instanceof MultiPolygon;
        if (!areas || Math.abs(first.getMinX()) > 180 || Math.abs(last.getMaxX()) > 180) {
            return Optional.empty();
        }
        Box box = new Box(first.getMinX(), first.getMinY(), last.getMaxX(), last.getMaxY());
        return geometry.equalsExact(geometry(box)) ? Optional.of(box) : Optional.empty();
    }
}
