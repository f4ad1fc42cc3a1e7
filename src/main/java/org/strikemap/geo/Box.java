package org.strikemap.geo;

import java.util.List;

/**
 * A box of longitudes and latitudes, edges included. A west greater than the east means that the box crosses the 180th
 * meridian, as in GeoJSON (RFC 7946, section 5.2).
 *
 * @param west degrees, -180 to 180
 * @param south degrees, -90 to 90
 * @param east degrees, -180 to 180
 * @param north degrees, -90 to 90, not below south
 */
public record Box(double west, double south, double east, double north) {

    public static final Box WORLD = new Box(-180, -90, 180, 90);

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

    /** Whether this box crosses the 180th meridian. */
    public boolean crosses180() {
        return west > east;
    }

    /** This box as one box, or as two that meet at the 180th meridian. */
    public List<Box> split() {
        return crosses180()
                ? List.of(new Box(west, south, 180, north), new Box(-180, south, east, north))
                : List.of(this);
    }

    /** Whether the point lies in this box or on its edge. */
    public boolean contains(double lon, double lat) {
        boolean between = crosses180() ? lon >= west || lon <= east : lon >= west && lon <= east;
        return between && lat >= south && lat <= north;
    }

    public boolean contains(LonLat point) {
        return contains(point.lon(), point.lat());
    }
}
