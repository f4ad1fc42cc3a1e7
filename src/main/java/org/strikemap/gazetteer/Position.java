package org.strikemap.gazetteer;

import org.strikemap.geo.LonLat;

/**
 * Where a place is, and how closely a name alone tells it.
 *
 * @param point the point that stands for the place
 * @param radiusMetres how far the true spot may lie from the point when a report names only this place, in metres, above 0
 * @param basis where the point comes from, in words
 */
public record Position(LonLat point, int radiusMetres, String basis) {

    /** @throws IllegalArgumentException if the radius is not above 0 */
    public Position {
        if (radiusMetres <= 0) {
            throw new IllegalArgumentException("a radius of " + radiusMetres + " m is not above 0");
        }
    }
}
