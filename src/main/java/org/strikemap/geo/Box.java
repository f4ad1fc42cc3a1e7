package org.strikemap.geo;

import java.util.List;

/**
 * A box of longitudes and latitudes, edges included. A west greater than the east means that the box crosses the antimeridian,
 * as in GeoJSON (RFC 7946, section 5.2).
 *
 * @param west degrees, -180 to 180
 * @param south degrees, -90 to 90
 * @param east degrees, -180 to 180
 * @param north degrees, -90 to 90, not below south
 */
public record Box(double west, double south, double east, double north) {

    public static final Box WORLD = new Box(-180, -90, 180, 90);

    /** No radius of curvature of WGS 84 is smaller: that of its meridians at the equator, in metres, rounded down. */
    private static final double LEAST_CURVATURE_METRES = 6_335_439;

    private static final double ROUNDING_DEGREES = 1e-9;

    /** @throws IllegalArgumentException if an edge is out of range or south lies above north */
    public Box {
        requireWithin("west", west, 180);
        requireWithin("east", east, 180);
        requireWithin("south", south, 90);
        requireWithin("north", north, 90);
        if (south > north) {
            throw new IllegalArgumentException("south " + south + " is greater than north " + north);
        }
    }

    private static void requireWithin(String edge, double value, double bound) {
        if (!(value >= -bound && value <= bound)) {
            throw new IllegalArgumentException(edge + " " + value + " is not between -" + bound + " and " + bound);
        }
    }

    /**
     * A box that holds every point not farther than so many metres from this one, with up to about one part in a hundred to
     * spare. It crosses the antimeridian where need be, and holds every longitude where a pole is as near.
     *
     * @param metres the distance on the ellipsoid, not negative
     */
    public static Box around(LonLat point, double metres) {
        double angle = metres / LEAST_CURVATURE_METRES;
        double high = Math.toDegrees(angle) + ROUNDING_DEGREES;
        double south = Math.max(-90, point.lat() - high);
        double north = Math.min(90, point.lat() + high);
        if (south == -90 || north == 90) {
            return new Box(-180, south, 180, north);
        }
        double sine = Math.sin(angle) / Math.cos(Math.toRadians(point.lat()));
        double wide = Math.toDegrees(Math.asin(Math.min(1, sine))) + ROUNDING_DEGREES;
        return new Box(wrapped(point.lon() - wide), south, wrapped(point.lon() + wide), north);
    }

    private static double wrapped(double lon) {
        if (lon < -180) {
            return lon + 360;
        }
        return lon > 180 ? lon - 360 : lon;
    }

    /** Whether this box crosses the antimeridian. */
    public boolean crossesAntimeridian() {
        return west > east;
    }

    /** This box as one box, or as two that meet at the antimeridian. */
    public List<Box> split() {
        return crossesAntimeridian()
                ? List.of(new Box(west, south, 180, north), new Box(-180, south, east, north))
                : List.of(this);
    }

    /** Whether the point lies in this box or on its edge. */
    public boolean contains(double lon, double lat) {
        boolean between = crossesAntimeridian() ? lon >= west || lon <= east : lon >= west && lon <= east;
        return between && lat >= south && lat <= north;
    }

    public boolean contains(LonLat point) {
        return contains(point.lon(), point.lat());
    }

    /** Whether all of another box lies in this one or on its edge. */
    boolean contains(Box other) {
        return other.split().stream()
                .allMatch(part -> split().stream()
                        .anyMatch(own -> own.west() <= part.west()
                                && own.east() >= part.east()
                                && own.south() <= part.south()
                                && own.north() >= part.north()));
    }
}
