package org.strikemap.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.Patience;
import org.strikemap.format.FeatureSelection;
import org.strikemap.format.FormatSamples;
import org.strikemap.format.Ogrinfo;
import org.strikemap.format.RowSource;
import org.strikemap.geo.Crs;
import org.strikemap.table.TableScan;

class GeoPackageFormatTest {

    @TempDir
    private Path folder;

    private GeoPackageFormat format() {
        return new GeoPackageFormat(folder);
    }

    @Test
    void cellsHaveTheTypesOfTheirProperties() throws IOException, SQLException {
        List<String> rows = query(
                FormatSamples.all(FormatSamples.points()),
                "SELECT fid, id, name, start, killed, typeof(killed), score, counted, kind FROM strikes ORDER BY fid");
        assertThat(rows)
                .startsWith("1|s-1|Mafraq \"Jazra\", west|2017-06-08|14|integer|0.25|1|airstrike")
                .contains("2|s-2|الرقة\nline two <b>&\u0001\ud83d\ude00|null|0|integer|1.0E-7|0|drone")
                .contains("3|s-3|null|null|null|null|null|null|null")
                .contains("4|s-4||1969-12-31|null|null|null|null|null");
    }

    @Test
    void theIndexHasEveryPlaceAndTheContentsTheirExtent() throws IOException, SQLException {
        assertThat(query(
                        FormatSamples.all(FormatSamples.points()),
                        "SELECT id, minx, maxy FROM rtree_strikes_geom ORDER BY id"))
                .hasSize(3)
                .contains("2|180.0|-12.5", "4|-180.0|0.0");
        assertThat(query(
                        FormatSamples.all(FormatSamples.points()),
                        "SELECT min_x, max_x, min_y, max_y, srs_id FROM gpkg_contents"))
                .containsExactly("-180.0|180.0|-12.5|35.9528|4326");
        assertThat(query(FormatSamples.all(FormatSamples.empty()), "SELECT min_x, data_type FROM gpkg_contents"))
                .containsExactly("null|features");
    }

    @Test
    void pointsAreInTheSystemThatIsAskedFor() throws IOException, SQLException {
        FeatureSelection utm = FormatSamples.all(FormatSamples.points()).withCrs(Crs.parse("EPSG:32637"));
        assertThat(query(utm, "SELECT srs_id FROM gpkg_contents UNION SELECT srs_id FROM gpkg_geometry_columns"))
                .containsExactly("32637");
        assertThat(query(
                        utm,
                        "SELECT srs_name, organization, organization_coordsys_id, substr(definition, 1, 6)"
                                + " FROM gpkg_spatial_ref_sys WHERE srs_id = 32637"))
                .containsExactly("WGS 84 / UTM zone 37N|EPSG|32637|PROJCS");
        // One of the three points lies in the zone; by PROJ 9.1.1 it is 498647.281 m to the east and 3978713.408 m to
        // the north.
        assertThat(query(utm, "SELECT hex(substr(geom, 1, 8)) FROM strikes WHERE geom IS NOT NULL"))
                .containsExactly("475000017D7F0000");
        assertThat(query(utm, "SELECT round(min_x, 3), round(max_y, 3) FROM gpkg_contents"))
                .containsExactly("498647.281|3978713.408");
        assertThat(query(
                        utm,
                        "SELECT count(*) FROM rtree_strikes_geom WHERE minx <= 498647.281 AND maxy >= 3978713.408"))
                .containsExactly("1");
    }

    /** The first coordinate of a GeoPackage goes to the east, also where the register puts the northing first. */
    @Test
    void theCoordinateToTheEastComesFirst() throws IOException, SQLException {
        FeatureSelection plain = FormatSamples.all(FormatSamples.points());
        String corners = "SELECT min_x, max_x, min_y, max_y, srs_id FROM gpkg_contents";
        assertThat(query(plain.withCrs(Crs.EPSG_4326), corners)).isEqualTo(query(plain, corners));
    }

    /** The tables of the standard that say what is in the others: clients find the index and the descriptions by them. */
    @Test
    void theIndexAndTheColumnsAreRegistered() throws IOException, SQLException {
        FeatureSelection points = FormatSamples.all(FormatSamples.points());
        assertThat(query(points, "SELECT * FROM gpkg_geometry_columns")).containsExactly("strikes|geom|POINT|4326|0|0");
        assertThat(query(
                        points,
                        "SELECT table_name, column_name, scope FROM gpkg_extensions"
                                + " WHERE extension_name = 'gpkg_rtree_index'"))
                .containsExactly("strikes|geom|write-only");
        assertThat(query(points, "SELECT table_name, column_name FROM gpkg_data_columns"))
                .containsExactlyInAnyOrderElementsOf(points.properties().stream()
                        .map(property -> "strikes|" + property.name())
                        .toList());
        assertThat(query(points, "SELECT fid, geom IS NULL FROM strikes")).containsExactly("1|0", "2|0", "3|1", "4|0");
    }

    /** SQLite itself looks whether every node, row and box of the tree is as it should be. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 51, 52, 102, 103, 2_601, 2_602, 7_000})
    void theIndexIsSoundWhateverItsSize(int count) throws IOException, SQLException {
        FeatureSelection many = FormatSamples.all(FormatSamples.many(count));
        assertThat(query(many, "SELECT rtreecheck('rtree_strikes_geom')")).containsExactly("ok");
        assertThat(query(many, "SELECT count(*) FROM rtree_strikes_geom")).containsExactly("" + count);
        assertThat(query(many, "SELECT count(*) FROM rtree_strikes_geom WHERE minx >= -100 AND maxx <= -90.5"))
                .containsExactly(""
                        + IntStream.range(0, count)
                                .filter(i -> i % 360 >= 80 && i % 360 < 90)
                                .count());
    }

    @Test
    void withoutGeometryItIsATableOfAttributes() throws IOException, SQLException {
        FeatureSelection some = FormatSamples.only(FormatSamples.all(FormatSamples.points()), "killed")
                .withoutGeometry();
        assertThat(query(some, "SELECT * FROM strikes")).startsWith("1|s-1|14", "2|s-2|0", "3|s-3|null");
        assertThat(query(some, "SELECT data_type FROM gpkg_contents")).containsExactly("attributes");
        assertThat(query(some, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'rtree%'"))
                .containsExactly("0");
    }

    @Test
    void nothingIsLeftBehindNotEvenWhenTheClientGoesAway() throws IOException {
        FormatSamples.bytes(format(), FormatSamples.all(FormatSamples.points()));
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatIOException()
                .isThrownBy(() -> format().write(FormatSamples.all(FormatSamples.points()), broken))
                .withMessage("gone");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderThatIsGoneIsToldAsTheFaultItIs() {
        assertThatIOException()
                .isThrownBy(() -> new GeoPackageFormat(folder.resolve("gone"))
                        .write(FormatSamples.all(FormatSamples.points()), OutputStream.nullOutputStream()))
                .withMessageContaining("gone");
    }

    /** A request that is called off ends the work, not only when the file is whole. */
    @Test
    void whoIsInterruptedLeavesNothingBehindEither() throws Exception {
        CountDownLatch underWay = new CountDownLatch(1_000);
        FeatureSelection endless =
                new FeatureSelection(FormatSamples.points(), List.of(), true, Crs.CRS84, new RowSource() {
                    @Override
                    public <E extends Exception> void forEach(TableScan.Visitor<E> visitor) throws E {
                        while (true) {
                            visitor.visit(0);
                            underWay.countDown();
                        }
                    }
                });
        GeoPackageFormat format = format();
        FutureTask<Boolean> asked = new FutureTask<>(() -> {
            assertThatIOException()
                    .isThrownBy(() -> format.write(endless, OutputStream.nullOutputStream()))
                    .withMessageContaining("interrupted");
            return true;
        });
        Thread request = Thread.startVirtualThread(asked);
        assertThat(underWay.await(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        request.interrupt();
        assertThat(asked.get(Patience.SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(FormatSamples.bytes(format, FormatSamples.all(FormatSamples.empty())))
                .isNotEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Tag("external")
    @Test
    void gdalReadsPointsWithTheirTypesAndTheIndex() throws IOException, InterruptedException {
        Ogrinfo.require();
        assertThat(Ogrinfo.of(format(), FormatSamples.all(FormatSamples.points())))
                .contains("Layer name: strikes")
                .contains("Geometry: Point")
                .contains("Feature Count: 4")
                .contains("ID[\"EPSG\",4326]")
                .contains("id: String")
                .contains("start: Date (")
                .contains("killed: Integer (0.0)")
                .contains("score: Real")
                .contains("counted: Integer(Boolean)")
                .contains("start (Date) = 2017/06/08")
                .contains("start (Date) = (null)")
                .contains("name (String) = الرقة\nline two")
                .contains("POINT (38.985 35.9528)")
                .contains("POINT (180.0 -12.5)")
                .doesNotContain("ERROR", "Warning");
        assertThat(Ogrinfo.of(
                        format(), FormatSamples.all(FormatSamples.many(5_000)), "-spat", "10", "-90", "12", "-88"))
                .contains("Feature Count: 9");
        assertThat(Ogrinfo.of(
                        format(), FormatSamples.all(FormatSamples.points()).withCrs(Crs.parse("EPSG:22770"))))
                .contains("ID[\"EPSG\",22770]")
                .doesNotContain("ERROR", "Warning");
    }

    @Tag("external")
    @Test
    void gdalReadsAreasAndMixedLayersAndTables() throws IOException, InterruptedException {
        Ogrinfo.require();
        assertThat(Ogrinfo.of(format(), FormatSamples.all(FormatSamples.areas())))
                .contains("Geometry: Multi Polygon")
                .contains("MULTIPOLYGON (((0 0,2 0,2 2,0 2,0 0),(0.5 0.5,0.5 1.0,1 1,0.5 0.5)))")
                .contains("Extent: (-180.000000, 0.000000) - (180.000000, 2.000000)")
                .doesNotContain("ERROR", "Warning");
        assertThat(Ogrinfo.of(format(), FormatSamples.all(FormatSamples.mixed())))
                .contains("Geometry: Unknown (any)")
                .contains("POLYGON ((0 0,2 0,2 2,0 2,0 0))");
        assertThat(Ogrinfo.of(
                        format(), FormatSamples.all(FormatSamples.points()).withoutGeometry()))
                .contains("Geometry: None")
                .contains("Feature Count: 4");
        assertThat(Ogrinfo.of(format(), FormatSamples.all(FormatSamples.empty())))
                .contains("Feature Count: 0");
    }

    /** The index stays true: GDAL brings the functions that its triggers call. */
    @Tag("external")
    @Test
    void gdalMayEditIt() throws IOException, InterruptedException, SQLException {
        Ogrinfo.require();
        Path file = folder.resolve("edited.gpkg");
        Files.write(file, FormatSamples.bytes(format(), FormatSamples.all(FormatSamples.points())));
        Process edit = new ProcessBuilder(
                        "ogrinfo", file.toString(), "-sql", "DELETE FROM strikes WHERE id IN ('s-1', 's-3')")
                .redirectErrorStream(true)
                .start();
        String said = new String(edit.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(edit.waitFor()).as(said).isZero();
        assertThat(query(file, "SELECT id FROM rtree_strikes_geom ORDER BY id")).containsExactly("2", "4");
    }

    private List<String> query(FeatureSelection selected, String sql) throws IOException, SQLException {
        Path file = folder.resolve("read.gpkg");
        Files.write(file, FormatSamples.bytes(format(), selected));
        return query(file, sql);
    }

    private static List<String> query(Path file, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getObject(i)));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }
}
