package org.strikemap.format;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.strikemap.table.GeometryKind;
import org.strikemap.table.Property;
import org.strikemap.table.Schema;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

/** The beginning of a file: what its layer is called, its columns, and how many features it has. */
final class FlatGeobufHeader {

    private static final int CAPACITY = 1 << 13;

    /** Longitude first, as FlatGeobuf always has it. */
    private static final int WGS_84 = 4326;

    private static final int NO_INDEX = 0;

    private final FlatBufferBuilder builder = new FlatBufferBuilder(CAPACITY);

    private FlatGeobufHeader() {}

    /** Writes the magic bytes and the header. */
    static void write(FeatureSelection features, GeometryKind kind, PackedRTree index, OutputStream out)
            throws IOException {
        FlatGeobufHeader header = new FlatGeobufHeader();
        header.make(features, kind, index);
        ByteBuffer made = header.builder.dataBuffer();
        out.write(Constants.MAGIC_BYTES);
        out.write(made.array(), made.arrayOffset() + made.position(), made.remaining());
    }

    private void make(FeatureSelection features, GeometryKind kind, PackedRTree index) {
        Schema schema = features.table().schema();
        int name = builder.createString(schema.id());
        int title = builder.createString(schema.titles().getOrDefault("en", schema.id()));
        int description = builder.createString(schema.description());
        int columns = columns(features.properties());
        int crs = crs();
        boolean placed = index.hasGeometries();
        int envelope = placed ? Header.createEnvelopeVector(builder, index.extent()) : 0;
        Header.startHeader(builder);
        Header.addName(builder, name);
        Header.addTitle(builder, title);
        Header.addDescription(builder, description);
        if (placed) {
            Header.addEnvelope(builder, envelope);
        }
        Header.addGeometryType(builder, features.geometry() ? type(kind) : GeometryType.Unknown);
        Header.addColumns(builder, columns);
        Header.addFeaturesCount(builder, index.features());
        Header.addIndexNodeSize(builder, placed ? PackedRTree.NODE_SIZE : NO_INDEX);
        Header.addCrs(builder, crs);
        Header.finishSizePrefixedHeaderBuffer(builder, Header.endHeader(builder));
    }

    private static int type(GeometryKind kind) {
        return switch (kind) {
            case POINT -> GeometryType.Point;
            case AREA -> GeometryType.MultiPolygon;
            case MIXED -> GeometryType.Unknown;
        };
    }

    private int columns(List<Property> properties) {
        List<Integer> columns = new ArrayList<>();
        columns.add(column("id", ColumnType.String, "Id", "", true));
        for (Property property : properties) {
            columns.add(column(
                    property.name(),
                    PropertyEncoder.columnType(property.type()),
                    property.title(),
                    property.description(),
                    false));
        }
        return Header.createColumnsVector(
                builder, columns.stream().mapToInt(Integer::intValue).toArray());
    }

    private int column(String columnName, int type, String columnTitle, String meaning, boolean key) {
        int name = builder.createString(columnName);
        int title = builder.createString(columnTitle);
        int description = builder.createString(meaning);
        Column.startColumn(builder);
        Column.addName(builder, name);
        Column.addType(builder, type);
        Column.addTitle(builder, title);
        Column.addDescription(builder, description);
        Column.addNullable(builder, !key);
        Column.addUnique(builder, key);
        return Column.endColumn(builder);
    }

    private int crs() {
        int authority = builder.createString("EPSG");
        int name = builder.createString("WGS 84");
        Crs.startCrs(builder);
        Crs.addOrg(builder, authority);
        Crs.addCode(builder, WGS_84);
        Crs.addName(builder, name);
        return Crs.endCrs(builder);
    }
}
