package org.strikemap.geocode;

import org.strikemap.gazetteer.Place;

/**
 * A result of reverse geocoding.
 *
 * @param distanceMetres how far the place's point is from the point asked for, in metres on the ellipsoid
 */
public record ReverseMatch(Place place, double distanceMetres) {

    /** Whether the point asked for lies within the place's radius. */
    boolean covers() {
        return distanceMetres <= place.radiusMetres();
    }
}
