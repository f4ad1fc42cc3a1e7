package org.strikemap.table;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** In which coordinates geometries are written. */
public interface Coordinates {

    /** Degrees, longitude first (WGS 84), as GeoJSON has them. */
    Coordinates DEGREES = new Coordinates() {
        @Override
        public boolean of(double lon, double lat, double[] to) {
            to[0] = lon;
            to[1] = lat;
            return true;
        }

        @Override
        public Geometry of(Geometry area) {
            return area;
        }
    };

    /**
     * The coordinates of a point.
     *
     * @param to where they are put, in the order of the system's axes
     * @return whether the system has such coordinates
     */
    boolean of(double lon, double lat, double[] to);

    /** An area in these coordinates; null when the system cannot show it. */
    @Nullable
    Geometry of(Geometry area);
}
