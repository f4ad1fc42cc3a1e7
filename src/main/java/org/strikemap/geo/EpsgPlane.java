package org.strikemap.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.geotools.api.metadata.extent.Extent;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.metadata.extent.GeographicExtent;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.ConcatenatedOperation;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.metadata.iso.extent.GeographicBoundingBoxImpl;
import org.geotools.referencing.CRS;
import org.geotools.referencing.ReferencingFactoryFinder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.factory.BackingStoreException;
import org.geotools.referencing.operation.transform.AffineTransform2D;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A system of the EPSG register, computed by GeoTools. Opening the register takes a second or more and happens when the first system is
 * computed with, never before.
 *
 * <p>It shows points of its area of use and some degrees around it, where its formulas hold; beyond, there is none. Where several
 * transformations lead from its datum to WGS 84, the one is taken whose own area of use covers the most of the system's, then the
 * most accurate one, as PROJ does; GeoTools by itself takes the most accurate, which may be made for one oil field. Thread-safe.
 */
final class EpsgPlane implements Plane {

    /** So far around the area of use a system still shows points: data reach across borders. */
    private static final double MARGIN_DEGREES = 3;

    /** A millimetre and less, as much as the way there and back may lose. */
    private static final double EDGE_DEGREES = 1e-8;

    private static final int CELLS = 24;
    private static final int MAX_ROUNDS = 8;
    private static final double WORTH_ANOTHER_ROUND = 0.7;
    private static final double FARTHEST_LATITUDE = 89.9;
    private static final String WGS_84 = "EPSG:4326";

    /** A transformation for so much of the area of use counts as one for all of it. */
    private static final double AS_GOOD_AS_ALL = 0.9;

    private static final Logger LOG = LoggerFactory.getLogger(EpsgPlane.class);

    private final int code;
    private final double west;
    private final double width;
    private final double south;
    private final double north;
    private volatile @Nullable Transforms transforms;

    EpsgPlane(CrsRegister.Entry entry) {
        Box area = entry.areaOfUse();
        code = entry.code();
        double span = area.crossesAntimeridian() ? area.east() - area.west() + 360 : area.east() - area.west();
        west = span + 2 * MARGIN_DEGREES >= 360 ? -180 : area.west() - MARGIN_DEGREES;
        width = Math.min(360, span + 2 * MARGIN_DEGREES);
        south = Math.max(area.south() - MARGIN_DEGREES, -FARTHEST_LATITUDE);
        north = Math.min(area.north() + MARGIN_DEGREES, FARTHEST_LATITUDE);
    }

    /** The two ways, between longitude and latitude and what goes to the east and to the north. */
    private record Transforms(MathTransform forth, MathTransform back) {

        static Transforms of(int code) {
            try {
                CoordinateReferenceSystem system = CRS.decode("EPSG:" + code, true);
                MathTransform forth = forth(system);
                return new Transforms(forth, forth.inverse());
            } catch (FactoryException | TransformException e) {
                throw new IllegalStateException("EPSG:" + code + " cannot be computed: " + e.getMessage(), e);
            }
        }

        private static MathTransform forth(CoordinateReferenceSystem system)
                throws FactoryException, TransformException {
            CoordinateReferenceSystem base = system instanceof ProjectedCRS projected ? projected.getBaseCRS() : system;
            Optional<CoordinateOperation> shift = datumShift(base, CRS.getGeographicBoundingBox(system));
            if (shift.isEmpty()) {
                return CRS.findMathTransform(DefaultGeographicCRS.WGS84, system, true);
            }
            // The register's transformations take and give latitude first.
            MathTransform swap = new AffineTransform2D(0, 1, 1, 0, 0, 0);
            MathTransform toBase = ConcatenatedTransform.create(
                    ConcatenatedTransform.create(
                            swap, shift.get().getMathTransform().inverse()),
                    swap);
            return ConcatenatedTransform.create(toBase, CRS.findMathTransform(base, system, true));
        }

        /** The transformation of the system's datum to WGS 84; empty if it has that datum, or the register knows none. */
        private static Optional<CoordinateOperation> datumShift(
                CoordinateReferenceSystem base, @Nullable GeographicBoundingBox area) throws FactoryException {
            String from = CRS.lookupIdentifier(base, true);
            if (from == null || from.equals(WGS_84) || area == null) {
                return Optional.empty();
            }
            double all = (area.getEastBoundLongitude() - area.getWestBoundLongitude())
                    * (area.getNorthBoundLatitude() - area.getSouthBoundLatitude());
            ToDoubleFunction<CoordinateOperation> coverage =
                    way -> Math.min(AS_GOOD_AS_ALL, sharedDegrees(way.getDomainOfValidity(), area) / all);
            // The register lists the most accurate first, and of equal ones max keeps the first.
            return listDirect(from).stream().max(Comparator.comparingDouble(coverage));
        }

        /** The register's transformations to WGS 84 that are one step; those over a third datum are seldom meant. */
        private static List<CoordinateOperation> listDirect(String from) throws FactoryException {
            List<CoordinateOperation> direct = new ArrayList<>();
            try {
                for (CoordinateOperation way : ReferencingFactoryFinder.getCoordinateOperationAuthorityFactory(
                                "EPSG", null)
                        .createFromCoordinateReferenceSystemCodes(from, WGS_84)) {
                    if (!(way instanceof ConcatenatedOperation)) {
                        direct.add(way);
                    }
                }
            } catch (BackingStoreException e) {
                LOG.debug("a transformation of {} cannot be used: {}", from, e.getMessage());
            }
            return direct;
        }

        private static double sharedDegrees(@Nullable Extent domain, GeographicBoundingBox area) {
            double most = 0;
            if (domain != null) {
                for (GeographicExtent part : domain.getGeographicElements()) {
                    if (part instanceof GeographicBoundingBox box) {
                        GeographicBoundingBoxImpl shared = new GeographicBoundingBoxImpl(box);
                        double lon = Math.min(shared.getEastBoundLongitude(), area.getEastBoundLongitude())
                                - Math.max(shared.getWestBoundLongitude(), area.getWestBoundLongitude());
                        double lat = Math.min(shared.getNorthBoundLatitude(), area.getNorthBoundLatitude())
                                - Math.max(shared.getSouthBoundLatitude(), area.getSouthBoundLatitude());
                        most = Math.max(most, Math.max(0, lon) * Math.max(0, lat));
                    }
                }
            }
            return most;
        }
    }

    /**
     * A system's definition as well-known text of the first version (OGC 01-009), east first.
     *
     * @throws IllegalStateException if the register has no such system, or it cannot be written so
     */
    static String wellKnownText(int code) {
        try {
            return CRS.decode("EPSG:" + code, true).toWKT();
        } catch (FactoryException | UnsupportedOperationException e) {
            throw new IllegalStateException("EPSG:" + code + " has no well-known text: " + e.getMessage(), e);
        }
    }

    /** The way from what goes to the east and to the north, to longitude and latitude; also of points far outside. */
    MathTransform toLonLatTransform() {
        return transforms().back();
    }

    private Transforms transforms() {
        Transforms known = transforms;
        if (known == null) {
            known = Transforms.of(code);
            transforms = known;
        }
        return known;
    }

    private boolean isShown(double lon, double lat) {
        double beside = (lon - west) % 360;
        return lat >= south && lat <= north && Math.abs(lon) <= 180 && (beside < 0 ? beside + 360 : beside) <= width;
    }

    @Override
    public boolean fromLonLat(double lon, double lat, double[] to) {
        return isShown(lon, lat) && transform(transforms().forth(), lon, lat, to);
    }

    private static boolean transform(MathTransform way, double first, double second, double[] to) {
        double[] point = {first, second};
        try {
            way.transform(point, 0, point, 0, 1);
        } catch (TransformException
                | IllegalArgumentException e) { // GeoTools cannot write very large angles into its messages
            return false;
        }
        if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
            return false;
        }
        to[0] = point[0];
        to[1] = point[1];
        return true;
    }

    @Override
    public boolean toLonLat(double x, double y, double[] to) {
        double[] point = new double[2];
        double[] back = new double[2];
        if (!Double.isFinite(x)
                || !Double.isFinite(y)
                || !transform(transforms().back(), x, y, point)
                || !transform(transforms().forth(), point[0], point[1], back)
                || !Projection.isReturn(new double[] {x, y}, back)) {
            return false;
        }
        // What lay on the edge comes back a little beside it.
        double lon = Math.IEEEremainder(point[0], 360);
        boolean beside = Math.abs(point[1] - Math.clamp(point[1], south, north)) <= EDGE_DEGREES;
        double lat = beside ? Math.clamp(point[1], south, north) : point[1];
        boolean shown = isShown(lon, lat) || isShown(lon - EDGE_DEGREES, lat) || isShown(lon + EDGE_DEGREES, lat);
        if (!shown) {
            return false;
        }
        to[0] = lon;
        to[1] = lat;
        return true;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The system's part of the world is cut into cells, those that come to lie between the corners or near them are cut again, and
     * so on while that makes the box smaller. It holds more than is asked for, for what lies in it is looked at point by point.
     */
    @Override
    public @Nullable Box enclose(double minX, double minY, double maxX, double maxY) {
        if (minX > maxX) {
            throw new IllegalArgumentException("easting " + minX + " is greater than " + maxX);
        }
        if (minY > maxY) {
            throw new IllegalArgumentException("northing " + minY + " is greater than " + maxY);
        }
        Envelope wanted = new Envelope(minX, maxX, minY, maxY);
        Envelope around = new Envelope(west, west + width, south, north);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            Envelope smaller = meeting(wanted, around);
            boolean done = smaller.isNull() || smaller.getArea() > WORTH_ANOTHER_ROUND * around.getArea();
            around = smaller;
            if (done) {
                break;
            }
        }
        if (around.isNull()) {
            return null;
        }
        return around.getWidth() >= 360
                ? new Box(-180, around.getMinY(), 180, around.getMaxY())
                : new Box(wrapped(around.getMinX()), around.getMinY(), wrapped(around.getMaxX()), around.getMaxY());
    }

    /** The cells of an area that may have a point in the box, all in one. */
    private Envelope meeting(Envelope wanted, Envelope area) {
        Envelope met = new Envelope();
        for (int row = 0; row < CELLS; row++) {
            for (int column = 0; column < CELLS; column++) {
                Envelope cell = new Envelope(
                        area.getMinX() + area.getWidth() * column / CELLS,
                        area.getMinX() + area.getWidth() * (column + 1) / CELLS,
                        area.getMinY() + area.getHeight() * row / CELLS,
                        area.getMinY() + area.getHeight() * (row + 1) / CELLS);
                if (mayMeet(wanted, cell)) {
                    met.expandToInclude(cell);
                }
            }
        }
        return met;
    }

    private static double wrapped(double lon) {
        return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
    }

    /** Whether a cell, in degrees, may have a point in the box: lines between its corners bend by less than half of its size. */
    private boolean mayMeet(Envelope wanted, Envelope degrees) {
        Envelope cell = new Envelope();
        double[] point = new double[2];
        for (int corner = 0; corner < 4; corner++) {
            double lon = wrapped(corner % 2 == 0 ? degrees.getMinX() : degrees.getMaxX());
            if (!transform(transforms().forth(), lon, corner < 2 ? degrees.getMinY() : degrees.getMaxY(), point)) {
                return true;
            }
            cell.expandToInclude(point[0], point[1]);
        }
        cell.expandBy(cell.getWidth() / 2, cell.getHeight() / 2);
        return cell.intersects(wanted);
    }

    @Override
    public boolean meets(Box extent) {
        for (Box part : extent.split()) {
            boolean high = part.north() >= south && part.south() <= north;
            if (high
                    && (isShown(part.west(), north)
                            || isShown(part.east(), north)
                            || part.contains(wrapped(west), part.south()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isEncloseExact() {
        return false;
    }
}
