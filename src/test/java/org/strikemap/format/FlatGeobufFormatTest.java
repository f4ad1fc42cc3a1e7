package org.strikemap.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.strikemap.table.ListTable;
import org.wololo.flatgeobuf.Constants;
import org.wololo.flatgeobuf.generated.ColumnType;
import org.wololo.flatgeobuf.generated.Feature;
import org.wololo.flatgeobuf.generated.GeometryType;
import org.wololo.flatgeobuf.generated.Header;

class FlatGeobufFormatTest {

    private final FlatGeobufFormat format = new FlatGeobufFormat();

    @Test
    void theHeaderTellsTheColumnsAndTheirTypes() throws IOException {
        Header header = header(bytes(FormatSamples.points()));
        assertThat(header.name()).isEqualTo("strikes");
        assertThat(header.featuresCount()).isEqualTo(4);
        assertThat(header.geometryType()).isEqualTo(GeometryType.Point);
        assertThat(header.crs().code()).isEqualTo(4326);
        assertThat(IntStream.range(0, header.columnsLength())
                        .mapToObj(i -> header.columns(i).name()))
                .containsExactly("id", "name", "start", "killed", "score", "counted", "kind");
        assertThat(IntStream.range(0, header.columnsLength())
                        .map(i -> header.columns(i).type()))
                .containsExactly(
                        ColumnType.String,
                        ColumnType.String,
                        ColumnType.DateTime,
                        ColumnType.Int,
                        ColumnType.Double,
                        ColumnType.Bool,
                        ColumnType.String);
        assertThat(header.envelope(0)).isEqualTo(-180);
        assertThat(header.envelope(2)).isEqualTo(180);
    }

    @Test
    void anEmptyTableHasAHeaderOnly() throws IOException {
        byte[] file = bytes(FormatSamples.empty());
        assertThat(header(file).featuresCount()).isZero();
        assertThat(header(file).indexNodeSize()).isZero();
        assertThat(file).hasSize(start(file));
    }

    @Test
    void withoutGeometryThereIsNoIndex() throws IOException {
        FeatureSelection some = FormatSamples.only(FormatSamples.all(FormatSamples.points()), "killed")
                .withoutGeometry();
        byte[] file = FormatSamples.bytes(format, some);
        assertThat(header(file).indexNodeSize()).isZero();
        assertThat(header(file).columnsLength()).isEqualTo(2);
        Feature first = Feature.getRootAsFeature(at(file, start(file) + 4));
        assertThat(first.geometry()).isNull();
        assertThat(first.propertiesLength()).isEqualTo(2 + 4 + 3 + 2 + 4);
    }

    /** The index is searched as a client does that reads the file over the web: node by node, then a feature where a leaf says. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 17, 256, 257, 5_000})
    void theIndexLeadsToEveryFeatureInABoxAndToNoOther(int count) throws IOException {
        ListTable table = FormatSamples.many(count);
        byte[] file = bytes(table);
        Envelope box = new Envelope(-180, -100, -90, -85);
        List<Integer> found = search(file, box);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, count)
                        .filter(row -> box.contains(table.lon(row), table.lat(row)))
                        .boxed()
                        .toList());
        assertThat(search(file, new Envelope(-180, 180, -90, 90))).hasSize(count);
        assertThat(search(file, new Envelope(0.25, 0.75, 0.25, 0.75))).isEmpty();
    }

    @Test
    void whatHasNoPlaceIsInTheFileAndNotInTheIndex() throws IOException {
        byte[] file = bytes(FormatSamples.points());
        assertThat(header(file).featuresCount()).isEqualTo(4);
        assertThat(leaves(file, new Envelope(-180, 180, -90, 90))).hasSize(3);
    }

    private byte[] bytes(ListTable table) throws IOException {
        return FormatSamples.bytes(format, FormatSamples.all(table));
    }

    /** The numbers that features in a box carry. */
    private static List<Integer> search(byte[] file, Envelope box) {
        return leaves(file, box).stream().map(offset -> number(file, offset)).toList();
    }

    private static List<Integer> leaves(byte[] file, Envelope box) {
        int count = (int) header(file).featuresCount();
        int nodes = count;
        int level = count;
        do {
            level = (level + 15) / 16;
            nodes += level;
        } while (level > 1);
        List<Integer> offsets = new ArrayList<>();
        List<Integer> open = new ArrayList<>(List.of(0));
        while (!open.isEmpty()) {
            int node = open.removeLast();
            ByteBuffer bytes = at(file, start(file) + node * PackedRTree.NODE_BYTES);
            Envelope own = new Envelope();
            double west = bytes.getDouble();
            double south = bytes.getDouble();
            double east = bytes.getDouble();
            double north = bytes.getDouble();
            if (west <= east) {
                own = new Envelope(west, east, south, north);
            }
            if (!own.intersects(box)) {
                continue;
            }
            int target = (int) bytes.getLong();
            if (node >= nodes - count) {
                offsets.add(start(file) + nodes * PackedRTree.NODE_BYTES + target);
            } else {
                int end = Math.min(target + 16, endOfLevel(target, count));
                IntStream.range(target, end).forEach(open::add);
            }
        }
        return offsets;
    }

    /** One past the last node of the level in which a node stands. */
    private static int endOfLevel(int node, int count) {
        List<Integer> sizes = new ArrayList<>(List.of(count));
        do {
            sizes.add((sizes.getLast() + 15) / 16);
        } while (sizes.getLast() > 1);
        int end = 0;
        for (int size : sizes.reversed()) {
            end += size;
            if (node < end) {
                return end;
            }
        }
        return end;
    }

    /** The value of the only column beside the id. */
    private static int number(byte[] file, int offset) {
        Feature feature = Feature.getRootAsFeature(at(file, offset + 4));
        ByteBuffer properties = feature.propertiesAsByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
        properties.getShort();
        properties.position(properties.position() + 4 + properties.getInt(properties.position()));
        properties.getShort();
        return properties.getInt();
    }

    private static Header header(byte[] file) {
        assertThat(file).startsWith(Constants.MAGIC_BYTES);
        return Header.getRootAsHeader(at(file, 12));
    }

    /** Where the index or the features begin. */
    private static int start(byte[] file) {
        return 12 + at(file, 8).getInt();
    }

    private static ByteBuffer at(byte[] file, int position) {
        return ByteBuffer.wrap(file).position(position).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void gdalReadsPoints() throws IOException, InterruptedException {
        Ogrinfo.require();
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.points())))
                .contains("Layer name: strikes")
                .contains("Geometry: Point")
                .contains("Feature Count: 4")
                .contains("ID[\"EPSG\",4326]")
                .contains("start: DateTime")
                .contains("killed: Integer")
                .contains("score: Real")
                .contains("counted: Integer(Boolean)")
                .contains("start (DateTime) = 2017/06/08 00:00:00")
                .contains("start (DateTime) = 1969/12/31")
                .contains("killed (Integer) = 0")
                .contains("name (String) = الرقة\nline two")
                .contains("name (String) = \n")
                .contains("POINT (180.0 -12.5)");
    }

    @Test
    void gdalFindsPointsByTheIndex() throws IOException, InterruptedException {
        Ogrinfo.require();
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.many(5_000)), "-spat", "10", "-90", "12", "-88"))
                .contains("Feature Count: 9");
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.points()), "-spat", "30", "30", "40", "40"))
                .contains("Feature Count: 1");
    }

    @Test
    void gdalReadsAreasAndMixedLayers() throws IOException, InterruptedException {
        Ogrinfo.require();
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.areas())))
                .contains("Geometry: Multi Polygon")
                .contains("MULTIPOLYGON (((0 0,2 0,2 2,0 2,0 0),(0.5 0.5,0.5 1.0,1 1,0.5 0.5)))")
                .contains("MULTIPOLYGON (((179 0,180 0,180 2,179 2,179 0)),((-180 0,-179 0,-179 2,-180 2,-180 0)))");
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.mixed())))
                .contains("Geometry: Unknown (any)")
                .contains("POINT (38.985 35.9528)")
                .contains("POLYGON ((0 0,2 0,2 2,0 2,0 0))");
        assertThat(Ogrinfo.of(format, FormatSamples.all(FormatSamples.empty()))).contains("Feature Count: 0");
    }
}
