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

    private final MathTransform transform;
    private final boolean northFirst;

    private Projection(MathTransform transform, boolean northFirst) {
        this.transform = transform;
        this.northFirst = northFirst;
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
     * The point of such coordinates.
     *
     * @param x to the east, in the system's unit, whichever axis the system names first
     * @param y to the north
     * @throws IllegalArgumentException if they lie outside what the system can show
     */
    public LonLat toLonLat(double x, double y) {
        double[] point = northFirst ? new double[] {y, x} : new double[] {x, y};
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new IllegalArgumentException(x + " " + y + " lies outside its coordinate system", e);
        }
        return new LonLat(point[0], point[1]);
    }
}
