package org.strikemap.geo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A box in a coordinate system, edges included: every point whose coordinates in that system lie between those of two corners.
 * Points that the system cannot show lie in none of its boxes. Thread-safe.
 */
public final class CrsBox {

    private final Crs crs;
    private final Envelope corners;
    private final @Nullable Box enclosing;

    CrsBox(Crs crs, Envelope corners, @Nullable Box enclosing) {
        this.crs = crs;
        this.corners = corners;
        this.enclosing = enclosing;
    }

    /** The system in which the box is one. */
    Crs crs() {
        return crs;
    }

    /**
     * A box in degrees that holds all points of this one, and more unless it {@link #isExact() says all}; it may cross the
     * antimeridian. Empty when the system shows no point there.
     */
    public Optional<Box> findEnclosing() {
        return Optional.ofNullable(enclosing);
    }

    /**
     * Whether the enclosing box holds nothing else, to a ten-thousandth of a millimetre, so that points need not be asked about one by
     * one: so it is but for the UTM zones.
     */
    boolean isExact() {
        return crs.plane().isEncloseExact();
    }

    /** Whether the point, in degrees, lies in this box or on its edge. */
    public boolean contains(double lon, double lat) {
        Box around = enclosing;
        if (around == null || !around.contains(lon, lat)) {
            return false;
        }
        if (isExact()) {
            return true;
        }
        double[] point = new double[2];
        return crs.plane().fromLonLat(lon, lat, point) && corners.contains(point[0], point[1]);
    }

    /**
     * Whether a geometry in degrees has a point in common with this box. Where the system is not degrees, its corners are brought to it
     * and joined by straight lines there; one of which the system cannot show a corner meets no box.
     */
    public boolean intersects(Geometry geometry) {
        Box around = enclosing;
        if (around == null) {
            return false;
        }
        GeometryFactory factory = geometry.getFactory();
        if (isExact()) {
            return around.split().stream()
                    .anyMatch(part -> geometry.intersects(
                            factory.toGeometry(new Envelope(part.west(), part.east(), part.south(), part.north()))));
        }
        return crs.fromLonLatEastFirst(geometry).intersects(factory.toGeometry(corners));
    }
}
