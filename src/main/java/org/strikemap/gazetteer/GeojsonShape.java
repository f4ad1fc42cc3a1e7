package org.strikemap.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKTWriter;
import org.strikemap.geo.LonLat;
import tools.jackson.databind.JsonNode;

/**
 * The geometry of a feature.
 *
 * @param point itself, or one inside the outline: the centroid where it lies inside
 * @param outline a polygon or several; null for a point
 */
public record GeojsonShape(LonLat point, @Nullable Geometry outline) {

    public static final String WANTED = "is no point, polygon or several polygons in degrees";

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int LEAST_RING = 4;
    private static final int MICRODEGREES = 1_000_000;

    /** The shape, unless it is of another type or not in degrees. */
    public static Optional<GeojsonShape> of(JsonNode geometry) {
        JsonNode coordinates = geometry.path("coordinates");
        try {
            return switch (geometry.path("type").asString("")) {
                case "Point" -> {
                    Coordinate at = coordinate(coordinates);
                    yield Optional.of(new GeojsonShape(new LonLat(at.x, at.y), null));
                }
                case "Polygon" -> ofOutline(polygon(coordinates));
                case "MultiPolygon" -> {
                    List<Polygon> polygons = new ArrayList<>();
                    coordinates.forEach(polygon -> polygons.add(polygon(polygon)));
                    yield ofOutline(GEOMETRIES.createMultiPolygon(polygons.toArray(Polygon[]::new)));
                }
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<GeojsonShape> ofOutline(Geometry drawn) {
        Geometry outline = drawn.isValid() ? drawn : GeometryFixer.fix(drawn);
        if (!(outline instanceof Polygonal) || !OutlineText.isInDegrees(outline)) {
            return Optional.empty();
        }
        Point centroid = outline.getCentroid();
        Point inside = outline.covers(centroid) ? centroid : outline.getInteriorPoint();
        return Optional.of(new GeojsonShape(new LonLat(inside.getX(), inside.getY()), outline));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> all = new ArrayList<>();
        rings.forEach(ring -> all.add(ring(ring)));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a polygon without a ring");
        }
        return GEOMETRIES.createPolygon(
                all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> all = new ArrayList<>();
        positions.forEach(position -> all.add(coordinate(position)));
        if (all.size() < LEAST_RING) {
            throw new IllegalArgumentException("a ring of " + all.size() + " positions");
        }
        return GEOMETRIES.createLinearRing(all.toArray(Coordinate[]::new));
    }

    private static Coordinate coordinate(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("no position of two numbers");
        }
        return new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
    }

    /** The outline as WKT, to a tenth of a metre. */
    @Nullable
    public String wkt() {
        if (outline == null) {
            return null;
        }
        WKTWriter writer = new WKTWriter();
        writer.setPrecisionModel(new PrecisionModel(MICRODEGREES));
        return writer.write(outline);
    }

    /** How far the outline reaches from a point, in metres. */
    public double reachMetres(LonLat from) {
        double reach = 0;
        if (outline != null) {
            for (Coordinate corner : outline.getCoordinates()) {
                reach = Math.max(reach, from.distanceMetres(new LonLat(corner.x, corner.y)));
            }
        }
        return reach;
    }
}
