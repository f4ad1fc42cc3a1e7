package org.strikemap.format;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.GeometryKind;
import org.strikemap.table.Property;
import org.strikemap.table.Table;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;

/** Makes the features of one file, one after the other, in the same memory. */
final class FlatGeobufFeature {

    private static final int FIRST_CAPACITY = 1 << 12;
    private static final int PAIR = 2;

    private final Table table;
    private final boolean geometry;
    private final GeometryKind kind;
    private final List<PropertyEncoder> columns = new ArrayList<>();
    private final FlatBufferBuilder builder = new FlatBufferBuilder(FIRST_CAPACITY);
    private final LittleEndianBuffer properties = new LittleEndianBuffer();

    FlatGeobufFeature(FeatureSelection features, GeometryKind kind) {
        this.table = features.table();
        this.geometry = features.geometry();
        this.kind = kind;
        columns.add(PropertyEncoder.ofIds(table, 0));
        for (Property property : features.properties()) {
            columns.add(PropertyEncoder.of(table, property, columns.size()));
        }
    }

    /** Makes the feature of a row; gives its size in bytes. */
    int make(int row) throws IOException {
        builder.clear();
        int shape = geometry && table.isPlaced(row) ? makeGeometry(row) : 0;
        properties.clear();
        for (PropertyEncoder column : columns) {
            column.write(row, properties);
        }
        int values = builder.createByteVector(properties.array(), 0, properties.size());
        Feature.finishSizePrefixedFeatureBuffer(builder, Feature.createFeature(builder, shape, values, 0));
        return builder.dataBuffer().remaining();
    }

    /** Writes the feature that was made last. */
    void write(OutputStream out) throws IOException {
        ByteBuffer made = builder.dataBuffer();
        out.write(made.array(), made.arrayOffset() + made.position(), made.remaining());
    }

    private int makeGeometry(int row) throws IOException {
        Geometry area = kind.area(table, row);
        if (area != null) {
            return GeometryConversions.serialize(builder, area, (byte) GeometryType.Unknown); // so each tells its own
        }
        builder.startVector(Double.BYTES, PAIR, Double.BYTES);
        builder.addDouble(table.lat(row)); // the buffer is filled from its end
        builder.addDouble(table.lon(row));
        int pair = builder.endVector();
        org.wololo.flatgeobuf.generated.Geometry.startGeometry(builder);
        org.wololo.flatgeobuf.generated.Geometry.addXy(builder, pair);
        org.wololo.flatgeobuf.generated.Geometry.addType(builder, GeometryType.Point);
        return org.wololo.flatgeobuf.generated.Geometry.endGeometry(builder);
    }

    /** Puts west, south, east and north of a row's geometry; infinities, inside out, where it has none. */
    void boxOf(int row, double[] box) {
        Geometry area = geometry ? table.area(row) : null;
        if (area != null) {
            Envelope envelope = area.getEnvelopeInternal();
            put(box, envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
        } else if (geometry && table.isPlaced(row)) {
            put(box, table.lon(row), table.lat(row), table.lon(row), table.lat(row));
        } else {
            double none = Double.POSITIVE_INFINITY;
            put(box, none, none, -none, -none);
        }
    }

    private static void put(double[] box, double west, double south, double east, double north) {
        box[0] = west;
        box[1] = south;
        box[2] = east;
        box[3] = north;
    }
}
