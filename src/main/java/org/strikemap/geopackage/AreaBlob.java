package org.strikemap.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Geometries that are more than a point, as GeoPackage keeps them (OGC 12-128r18, 2.1.3): with an envelope, little-endian. */
final class AreaBlob {

    /** Letters, version, flags, coordinate system, and an envelope of four ordinates. */
    private static final int HEADER_BYTES = 8 + 4 * Double.BYTES;

    private static final byte VERSION_1 = 0;

    /** An envelope in two dimensions, little-endian. */
    private static final byte FLAGS = 0b0000_0011;

    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    /** @param srsId the number of the geometry's coordinate system in the EPSG register */
    byte[] write(Geometry area, int srsId) {
        byte[] shape = wkb.write(area);
        Envelope envelope = area.getEnvelopeInternal();
        return ByteBuffer.allocate(HEADER_BYTES + shape.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'G')
                .put((byte) 'P')
                .put(VERSION_1)
                .put(FLAGS)
                .putInt(srsId)
                .putDouble(envelope.getMinX())
                .putDouble(envelope.getMaxX())
                .putDouble(envelope.getMinY())
                .putDouble(envelope.getMaxY())
                .put(shape)
                .array();
    }
}
