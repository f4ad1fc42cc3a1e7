package org.strikemap.geo;

import org.jspecify.annotations.Nullable;

/** A map projection of WGS 84, or the identity. Thread-safe. */
interface Plane {

    /**
     * Brings a point to the plane.
     *
     * @param lon degrees
     * @param lat degrees
     * @param to gets the distance to the east and that to the north, in the plane's unit; untouched when the answer is false
     * @return whether the plane can show the point
     */
    boolean fromLonLat(double lon, double lat, double[] to);

    /**
     * Brings a point of the plane back.
     *
     * @param x to the east, in the plane's unit
     * @param y to the north
     * @param to gets longitude and latitude in degrees; untouched when the answer is false
     * @return whether the plane shows a point there
     */
    boolean toLonLat(double x, double y, double[] to);

    /**
     * A box in degrees that holds every point the plane shows between two corners, given as finite numbers.
     *
     * @return null when there is no such point
     * @throws IllegalArgumentException if the corners are not those of a box
     */
    @Nullable
    Box enclose(double minX, double minY, double maxX, double maxY);

    /** Whether a part of an extent, in degrees, is shown. */
    boolean meets(Box extent);

    /** Whether a point of that box always lies between the corners, so that the box says all. */
    boolean isEncloseExact();
}
