package org.strikemap.geo;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.DefaultCoordinateOperationFactory;
import org.jspecify.annotations.Nullable;

/**
 * The way from another coordinate system to WGS 84, by the system's own description in well-known text (OGC 01-009), so that no
 * register of systems is needed. Not thread-safe.
 */
public final class Projection {

    /** What GDAL adds to the text of Web Mercator, which else reads as another 20 km away. */
    private static final Pattern SPHERICAL_MERCATOR =
            Pattern.compile(",\\s*EXTENSION\\[\"PROJ4\",\\s*\"\\+proj=merc \\+a=6378137 \\+b=6378137 [^\"]*\"]");

    private static final String MERCATOR = "\"Mercator_1SP\"";
    private static final String PSEUDO_MERCATOR = "\"Popular Visualisation Pseudo Mercator\"";
    private static final String EXTENSION = "EXTENSION[";

    /** A point that does not come back to so near where it was, as a share of its larger coordinate, was none of the system's. */
    private static final double RETURN_SHARE = 1e-5;

    private final MathTransform transform;
    private final MathTransform inverse;
    private final boolean northFirst;

    private Projection(MathTransform transform, boolean northFirst) {
        this.transform = transform;
        this.northFirst = northFirst;
        try {
            inverse = transform.inverse();
        } catch (TransformException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The way from a system that a file names by its number in a register and describes.
     *
     * @param code such as {@code EPSG:22770}; where the register has it, that goes before the description, which may not say how the
     *     system's datum lies to that of WGS 84
     * @throws IllegalArgumentException as {@link #parse} does, if the register does not have it
     */
    public static Projection of(String wkt, String code) {
        Optional<EpsgPlane> known = Crs.findPlane(code);
        return known.isPresent() ? new Projection(known.get().toLonLatTransform(), false) : parse(wkt);
    }

    /**
     * Reads the description of a system.
     *
     * @throws IllegalArgumentException if it is not understood, or does not say how the system's datum lies to that of WGS 84
     */
    static Projection parse(String wkt) {
        try {
            CoordinateReferenceSystem system =
                    ReferencingFactoryFinder.getCRSFactory(null).createFromWKT(plain(wkt));
            MathTransform transform = new DefaultCoordinateOperationFactory()
                    .createOperation(system, DefaultGeographicCRS.WGS84)
                    .getMathTransform();
            if (transform.getSourceDimensions() != 2 || transform.getTargetDimensions() != 2) {
                throw new IllegalArgumentException("its points have other than two coordinates");
            }
            return new Projection(transform, CRS.getAxisOrder(system) == CRS.AxisOrder.NORTH_EAST);
        } catch (FactoryException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Without what only another library understands; what that says must not be passed over. */
    private static String plain(String wkt) {
        Matcher spherical = SPHERICAL_MERCATOR.matcher(wkt);
        String plain = spherical.find() ? spherical.replaceFirst("").replace(MERCATOR, PSEUDO_MERCATOR) : wkt;
        if (plain.contains(EXTENSION)) {
            throw new IllegalArgumentException("its description has an extension that is not understood");
        }
        return plain;
    }

    /**
     * The point of such coordinates. The inverse of a projection gives a point for any coordinates, such as a pole for what lies far
     * beyond it; so the point is brought back, and must come to lie where it was.
     *
     * @param x to the east, in the system's unit, whichever axis the system names first
     * @param y to the north
     * @throws IllegalArgumentException if they lie outside what the system can show
     */
    public LonLat toLonLat(double x, double y) {
        double[] given = northFirst ? new double[] {y, x} : new double[] {x, y};
        double[] point = new double[2];
        double[] back = new double[2];
        try {
            transform.transform(given, 0, point, 0, 1);
            inverse.transform(point, 0, back, 0, 1);
        } catch (TransformException | IllegalArgumentException e) {
            throw outside(x, y, e); // GeoTools cannot even write very large angles into its messages
        }
        if (!isReturn(given, back)) {
            throw outside(x, y, null);
        }
        return new LonLat(point[0], point[1]);
    }

    /** Whether coordinates that were brought to degrees and back are those that they were. */
    static boolean isReturn(double[] given, double[] back) {
        double allowed = RETURN_SHARE * Math.max(1, Math.max(Math.abs(given[0]), Math.abs(given[1])));
        return Math.abs(back[0] - given[0]) <= allowed && Math.abs(back[1] - given[1]) <= allowed;
    }

    private static IllegalArgumentException outside(double x, double y, @Nullable Exception cause) {
        return new IllegalArgumentException(x + " " + y + " lies outside its coordinate system", cause);
    }
}
