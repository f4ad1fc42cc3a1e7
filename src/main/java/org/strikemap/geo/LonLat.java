package org.strikemap.geo;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;

/**
 * A point on WGS 84.
 *
 * @param lon longitude in degrees, -180 to 180
 * @param lat latitude in degrees, -90 to 90
 */
public record LonLat(double lon, double lat) {

    /** @throws IllegalArgumentException if a coordinate is not a number or out of its range */
    public LonLat {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude " + lat + " is not between -90 and 90");
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("longitude " + lon + " is not between -180 and 180");
        }
    }

    /** The shortest distance on the ellipsoid in metres (Karney 2013, as GeographicLib computes it). */
    public double distanceMetres(LonLat other) {
        return Geodesic.WGS84.Inverse(lat, lon, other.lat, other.lon, GeodesicMask.DISTANCE).s12;
    }
}
