package org.strikemap.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.strikemap.geo.LonLat;

/**
 * Points as GeoPackage keeps them (OGC 12-128r18, 2.1.3): the letters GP, a version, flags and a coordinate system, an envelope
 * or none, then well-known binary. Ours are little-endian and have no envelope, since a point is its own.
 */
public final class PointBlob {

    /** EPSG:4326, longitude first as GeoPackage always has it. */
    static final int SRS_ID = 4326;

    private static final int HEADER_BYTES = 8;
    private static final int WKB_POINT = 1;
    /** Byte order, type and two coordinates. */
    private static final int POINT_BYTES = 21;

    private static final byte VERSION_1 = 0;
    private static final int LITTLE_ENDIAN = 0b1;
    private static final int ENVELOPE_KIND = 0b1110;
    /** Bytes of each kind of envelope: none, XY, XYZ, XYM, XYZM. */
    private static final int[] ENVELOPE_BYTES = {0, 32, 48, 48, 64};

    private static final GeometryFactory POINTS = new GeometryFactory(new PrecisionModel(), SRS_ID);

    private static final int OUR_BYTES = HEADER_BYTES + POINT_BYTES;
    private static final byte[] OUR_HEAD = Arrays.copyOf(write(new LonLat(0, 0)), OUR_BYTES - 2 * Double.BYTES);

    private PointBlob() {}

    public static byte[] write(LonLat point) {
        return write(point.lon(), point.lat(), SRS_ID);
    }

    /**
     * A point in a coordinate system of the EPSG register.
     *
     * @param x to the east
     * @param y to the north
     * @param srsId the system's number in the register
     */
    static byte[] write(double x, double y, int srsId) {
        return ByteBuffer.allocate(HEADER_BYTES + POINT_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put(VERSION_1)
                .put((byte) LITTLE_ENDIAN)
                .putInt(srsId)
                .put((byte) LITTLE_ENDIAN)
                .putInt(WKB_POINT)
                .putDouble(x)
                .putDouble(y)
                .array();
    }

    /**
     * Reads a point of ours, or one that a GIS wrote with an envelope or in the other byte order.
     *
     * @throws SQLException if the bytes are no point
     */
    public static LonLat read(byte[] blob) throws SQLException {
        if (isAsWeWriteIt(blob)) {
            ByteBuffer point = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
            double lon = point.getDouble(OUR_HEAD.length);
            double lat = point.getDouble(OUR_HEAD.length + Double.BYTES);
            if (!Double.isNaN(lon) && !Double.isNaN(lat)) {
                return new LonLat(lon, lat);
            }
        }
        return lonLat(readAny(blob));
    }

    /**
     * Reads a point in whatever coordinate system, also one that alone makes up a list of points; null if it is empty.
     *
     * @throws SQLException if the bytes are no point
     */
    static @Nullable Coordinate readAny(byte[] blob) throws SQLException {
        int start = blob.length < HEADER_BYTES || blob[0] != 'G' || blob[1] != 'P' ? -1 : wkbStart(blob[3]);
        if (start < 0 || start >= blob.length) {
            throw new SQLException("a geometry is not in the form of a GeoPackage");
        }
        byte[] wkb = new byte[blob.length - start];
        System.arraycopy(blob, start, wkb, 0, wkb.length);
        return readWkb(wkb);
    }

    /** A point in PostGIS' extended well-known binary, which names the coordinate system. */
    public static byte[] writeExtended(LonLat point) {
        Point geometry = POINTS.createPoint(new Coordinate(point.lon(), point.lat()));
        return new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(geometry);
    }

    /**
     * Reads a point in extended well-known binary.
     *
     * @throws SQLException if it is no point
     */
    public static LonLat readExtended(byte[] wkb) throws SQLException {
        return lonLat(readWkb(wkb));
    }

    private static LonLat lonLat(@Nullable Coordinate point) throws SQLException {
        if (point == null) {
            throw new SQLException("a geometry is not a point");
        }
        return new LonLat(point.getX(), point.getY());
    }

    private static @Nullable Coordinate readWkb(byte[] wkb) throws SQLException {
        Geometry geometry;
        try {
            geometry = new WKBReader(POINTS).read(wkb);
        } catch (ParseException e) {
            throw new SQLException("a geometry cannot be read: " + e.getMessage(), e);
        }
        if (!(geometry instanceof Puntal) || geometry.getNumPoints() > 1) {
            throw new SQLException("a geometry is not a point");
        }
        return geometry.getCoordinate();
    }

    /** Almost all are: these are read without a detour, for there are millions of them. */
    private static boolean isAsWeWriteIt(byte[] blob) {
        return blob.length == OUR_BYTES && Arrays.equals(blob, 0, OUR_HEAD.length, OUR_HEAD, 0, OUR_HEAD.length);
    }

    private static int wkbStart(int flags) {
        int kind = (flags & ENVELOPE_KIND) >> 1;
        return kind < ENVELOPE_BYTES.length ? HEADER_BYTES + ENVELOPE_BYTES[kind] : -1;
    }
}
