package org.strikemap.cql2;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.strikemap.geo.Box;

/**
 * Makes the geometries of one filter, in degrees with the longitude first, and refuses what is none: positions out of range,
 * open rings, edges that cross. Heights are left aside. A box that crosses the antimeridian becomes two polygons.
 */
final class GeometryLiterals {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int EDGE_PIECES = 16;
    private static final double ROUNDING_DEGREES = 1e-9;

    private final LiteralCrs crs;
    private int positions;

    GeometryLiterals(LiteralCrs crs) {
        this.crs = crs;
    }

    /**
     * A position.
     *
     * @param numbers two, or three of which the third is a height
     */
    Coordinate position(List<Double> numbers, String place) {
        if (numbers.size() < 2 || numbers.size() > 3) {
            throw FilterErrors.at(place, "a position has two numbers or three, not " + numbers.size());
        }
        if (++positions > FilterLimits.POSITIONS) {
            throw FilterErrors.at(place, "the filter has more than " + FilterLimits.POSITIONS + " positions");
        }
        return degrees(numbers.get(0), numbers.get(1), place);
    }

    private Coordinate degrees(double first, double second, String place) {
        Coordinate degrees;
        try {
            degrees = crs.toDegrees(first, second);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
        double lon = within(180, degrees.x);
        double lat = within(90, degrees.y);
        if (Double.isNaN(lon) || Double.isNaN(lat)) {
            throw FilterErrors.at(
                    place,
                    "the position " + shown(first) + " " + shown(second)
                            + " is not between -180 and 180 degrees of longitude and -90 and 90 of latitude");
        }
        return new Coordinate(lon, lat);
    }

    /** A number between a bound and its negative; one that only rounding has led beyond is the bound. Else not a number. */
    private static double within(int bound, double degrees) {
        return Math.abs(degrees) <= bound + ROUNDING_DEGREES ? Math.clamp(degrees, -bound, bound) : Double.NaN;
    }

    private static String shown(double number) {
        return NumericLiterals.shortest(number);
    }

    Point point(Coordinate position) {
        return FACTORY.createPoint(position);
    }

    LineString line(List<Coordinate> positions, String place) {
        if (positions.size() < 2) {
            throw FilterErrors.at(place, "a line has at least two positions");
        }
        return FACTORY.createLineString(positions.toArray(Coordinate[]::new));
    }

    private static LinearRing ring(List<Coordinate> positions, String place) {
        if (positions.size() < 4) {
            throw FilterErrors.at(place, "a ring has at least four positions");
        }
        if (!positions.getFirst().equals2D(positions.getLast())) {
            throw FilterErrors.at(place, "a ring ends where it begins; this one does not");
        }
        return FACTORY.createLinearRing(positions.toArray(Coordinate[]::new));
    }

    Polygon polygon(List<List<Coordinate>> rings, String place) {
        if (rings.isEmpty()) {
            throw FilterErrors.at(place, "a polygon has at least one ring");
        }
        LinearRing[] linear = rings.stream().map(ring -> ring(ring, place)).toArray(LinearRing[]::new);
        LinearRing[] holes = Arrays.copyOfRange(linear, 1, linear.length);
        return FACTORY.createPolygon(linear[0], holes);
    }

    /** Several of one type. */
    <T extends Geometry> Geometry several(List<T> parts, GeometryType type, String place) {
        if (parts.isEmpty()) {
            throw FilterErrors.at(place, type + " has at least one part");
        }
        return switch (type) {
            case MULTIPOINT -> FACTORY.createMultiPoint(parts.toArray(Point[]::new));
            case MULTILINESTRING -> FACTORY.createMultiLineString(parts.toArray(LineString[]::new));
            case MULTIPOLYGON -> FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            default -> FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
        };
    }

    /** A geometry that is complete, as a part of the filter. */
    static Term literal(Geometry geometry, String place) {
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            Coordinate where = error.getCoordinate();
            throw FilterErrors.at(
                    place,
                    "the geometry is not valid: " + error.getMessage() + " at " + shown(where.x) + " "
                            + shown(where.y));
        }
        return Term.literal(TermType.GEOMETRY, geometry, place);
    }

    /**
     * A box.
     *
     * @param numbers west, south, east and north, or six numbers with heights third and sixth; west is greater than east where the box
     *     crosses the antimeridian
     */
    Term box(List<Double> numbers, String place) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw FilterErrors.at(place, "a box has four numbers or six, not " + numbers.size());
        }
        int half = numbers.size() / 2;
        double[] low = {numbers.get(0), numbers.get(1)};
        double[] high = {numbers.get(half), numbers.get(half + 1)};
        Coordinate lower = degrees(low[0], low[1], place);
        Coordinate upper = degrees(high[0], high[1], place);
        if (lower.y > upper.y) {
            throw FilterErrors.at(place, "south " + shown(lower.y) + " is greater than north " + shown(upper.y));
        }
        Coordinate first = degrees(low[0], high[1], place);
        Coordinate second = degrees(high[0], low[1], place);
        boolean upright = isCorner(lower, upper, first) && isCorner(lower, upper, second);
        return upright
                ? Term.literal(
                        TermType.GEOMETRY, BoxGeometries.geometry(new Box(lower.x, lower.y, upper.x, upper.y)), place)
                : literal(projectedBox(low, high, place), place);
    }

    private static boolean isCorner(Coordinate lower, Coordinate upper, Coordinate corner) {
        return (near(corner.x, lower.x) || near(corner.x, upper.x))
                && (near(corner.y, lower.y) || near(corner.y, upper.y));
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < ROUNDING_DEGREES;
    }

    /** A box whose edges do not run along meridians and parallels, with corners so near that the edges are nearly straight. */
    private Geometry projectedBox(double[] low, double[] high, String place) {
        if (low[0] > high[0] || low[1] > high[1]) {
            throw FilterErrors.at(place, "the first corner of the box is not below and left of the second");
        }
        double[][] corners = {low, {high[0], low[1]}, high, {low[0], high[1]}, low};
        Coordinate[] ring = new Coordinate[4 * EDGE_PIECES + 1];
        for (int i = 0; i < ring.length; i++) {
            double[] from = corners[i / EDGE_PIECES];
            double[] to = corners[Math.min(4, i / EDGE_PIECES + 1)];
            double part = (double) (i % EDGE_PIECES) / EDGE_PIECES;
            ring[i] = degrees(from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1]), place);
        }
        ring[ring.length - 1] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    /** The type of that name, or null. */
    static @Nullable GeometryType findType(String name) {
        for (GeometryType type : GeometryType.values()) {
            if (type.name().equalsIgnoreCase(name)) {
                return type;
            }
        }
        return null;
    }
}
