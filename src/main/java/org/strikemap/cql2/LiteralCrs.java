package org.strikemap.cql2;

import org.locationtech.jts.geom.Coordinate;

/** The coordinate system of the geometries that a filter names: the parameter {@code filter-crs} of OGC API Features (Part 3). */
@FunctionalInterface
public interface LiteralCrs {

    /** Longitude and latitude in degrees, in this order: the default. */
    LiteralCrs CRS84 = Coordinate::new;

    /**
     * The position as longitude (x) and latitude (y) in degrees.
     *
     * @param first the first number of the position as written, finite
     * @param second the second one
     * @throws IllegalArgumentException if the coordinate system does not reach that far
     */
    Coordinate toDegrees(double first, double second);
}
