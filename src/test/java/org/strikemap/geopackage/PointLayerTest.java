package org.strikemap.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.geo.LonLat;
import org.strikemap.store.SqliteStore;
import org.strikemap.store.Store;

class PointLayerTest {

    private static final String UTM_37 =
            "PROJCS[\"WGS 84 / UTM zone 37N\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS"
                    + " 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",39],PARAMETER[\"scale_factor\",0.9996],"
                    + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]]";

    @TempDir
    private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("their points é?#1.gpkg");
    }

    private static List<PointLayer.Row> rows(Path file, @Nullable String layer) {
        List<PointLayer.Row> rows = new ArrayList<>();
        PointLayer.read(file, layer, rows::add);
        return rows;
    }

    private static void refused(Path file, @Nullable String layer, String reason) {
        assertThatExceptionOfType(GeoPackageException.class)
                .isThrownBy(() -> rows(file, layer))
                .withMessageContaining(reason);
    }

    @Test
    void everyColumnIsTextAndThePointInDegrees() throws SQLException, IOException {
        try (var made = ForeignGeoPackage.create(file())) {
            made.addLayer("raids", 4326, "\"day\" DATE, dead INTEGER, size REAL, picture BLOB, lat TEXT")
                    .addRow("raids", "POINT (39.01 35.95)", "2017-06-08", 4L, 2.0, new byte[] {1}, "somewhere")
                    .addRow("raids", null, null, null, 0.25, null, "35");
        }
        byte[] before = Files.readAllBytes(file());
        List<PointLayer.Row> rows = rows(file(), null);
        assertThat(rows).extracting(PointLayer.Row::number).containsExactly(1L, 2L);
        assertThat(rows).extracting(PointLayer.Row::keyColumn).containsOnly("fid");
        assertThat(rows).extracting(PointLayer.Row::fault).containsOnly("");
        assertThat(rows.getFirst().cells())
                .containsEntry("fid", "1")
                .containsEntry("day", "2017-06-08")
                .containsEntry("dead", "4")
                .containsEntry("size", "2")
                .containsEntry("picture", "")
                .containsEntry("lat", "35.95")
                .containsEntry("lon", "39.01")
                .doesNotContainKey("geom");
        assertThat(rows.getLast().cells())
                .containsEntry("day", "")
                .containsEntry("size", "0.25")
                .containsEntry("lat", "35")
                .containsEntry("lon", "");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    /** From 2^53 on not every whole number has a double of its own: there it is written as the double that it is. */
    @Test
    void wholeNumbersAreWrittenWithoutAFractionWhileTheyAreExact() throws SQLException {
        try (var made = ForeignGeoPackage.create(file())) {
            made.addLayer("raids", 4326, "size REAL")
                    .addRow("raids", null, 9007199254740991.0)
                    .addRow("raids", null, 9007199254740992.0)
                    .addRow("raids", null, -3.0);
        }
        assertThat(rows(file(), null))
                .extracting(row -> row.cells().get("size"))
                .containsExactly("9007199254740991", "9.007199254740992E15", "-3");
    }

    @Test
    void whatIsNoPointIsToldRowByRow() throws SQLException {
        try (var made = ForeignGeoPackage.create(file())) {
            made.addLayer("raids", 4326, "note TEXT")
                    .addRow("raids", "LINESTRING (1 2, 3 4)", "")
                    .addRow("raids", "MULTIPOINT ((39 36))", "")
                    .addRow("raids", "MULTIPOINT ((39 36), (40 36))", "")
                    .addRow("raids", "POINT EMPTY", "")
                    .addRow("raids", "nonsense", "")
                    .addRow("raids", "POINT (38 95.2)", "");
        }
        List<PointLayer.Row> rows = rows(file(), "raids");
        assertThat(rows)
                .extracting(PointLayer.Row::fault)
                .containsExactly(
                        "a geometry is not a point",
                        "",
                        "a geometry is not a point",
                        "",
                        "a geometry is not in the form of a GeoPackage",
                        "");
        assertThat(rows.get(1).cells()).containsEntry("lon", "39.0").containsEntry("lat", "36.0");
        assertThat(rows.get(5).cells()).containsEntry("lat", "95.2");
    }

    @Test
    void otherCoordinateSystemsAreBroughtToDegreesOrRefusedByName() throws SQLException {
        try (var made = ForeignGeoPackage.create(file())) {
            made.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('x', 32637, 'EPSG', 32637, '" + UTM_37 + "', '')")
                    .execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('y', 9, 'EPSG', 22770, 'undefined', '')")
                    .execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('z', 84, 'ogc', 'crs84', 'undefined', '')")
                    .addLayer("metres", 32637, "note TEXT")
                    .addRow("metres", "POINT (500901.8448 3978402.7918)", "")
                    .addRow("metres", "POINT (1e30 1e30)", "")
                    .addLayer("degrees", 84, "note TEXT")
                    .addRow("degrees", "POINT (39.01 35.95)", "")
                    .addLayer("grid", 9, "note TEXT")
                    .addRow("grid", "POINT (449619.5 445465.5)", "")
                    .execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('w', 10, 'EPSG', 999999, 'undefined', '')")
                    .addLayer("old", 10, "note TEXT")
                    .addLayer("plan", -1, "note TEXT");
        }
        PointLayer.Row row = rows(file(), "metres").getFirst();
        LonLat point = new LonLat(
                Double.parseDouble(row.cells().get("lon")),
                Double.parseDouble(row.cells().get("lat")));
        assertThat(point.distanceMetres(new LonLat(39.01, 35.95))).isLessThan(0.01);
        assertThat(rows(file(), "metres").getLast().fault()).isNotEmpty();
        assertThat(rows(file(), "degrees").getFirst().cells()).containsEntry("lat", "35.95");
        assertThat(Double.parseDouble(rows(file(), "grid").getFirst().cells().get("lat")))
                .isBetween(35.94, 35.96);
        refused(file(), "old", "EPSG:999999");
        refused(file(), "plan", "NONE:-1");
        refused(file(), null, "several layers; name with --layer one of degrees, grid, metres, old, plan");
        refused(file(), "raids", "no layer 'raids'; name with --layer one of degrees");
    }

    @Test
    void aLayerOfAnyNameAndAViewAreRead() throws SQLException {
        try (var made = ForeignGeoPackage.create(file())) {
            String name = "his \"\"raids\"\" -- ok; café";
            made.addLayer(name, 4326, "\"a b\" TEXT")
                    .addRow(name, "POINT (1 2)", "x")
                    .execute("UPDATE gpkg_contents SET table_name = replace(table_name, '\"\"', '\"')")
                    .execute("UPDATE gpkg_geometry_columns SET table_name = replace(table_name, '\"\"', '\"')");
        }
        assertThat(rows(file(), null).getFirst().cells()).containsEntry("a b", "x");
        Path other = folder.resolve("view.gpkg");
        try (var made = ForeignGeoPackage.create(other)) {
            made.addLayer("raids", 4326, "note TEXT")
                    .addRow("raids", "POINT (1 2)", "x")
                    .addRow("raids", "POINT (3 4)", "y")
                    .execute("CREATE VIEW seen AS SELECT note, geom FROM raids")
                    .execute("INSERT INTO gpkg_contents VALUES ('seen', 'features', 'seen', 4326)")
                    .execute("INSERT INTO gpkg_geometry_columns VALUES ('seen', 'geom', 'POINT', 4326, 0, 0)");
        }
        List<PointLayer.Row> seen = rows(other, "seen");
        assertThat(seen).extracting(PointLayer.Row::keyColumn).containsOnly("");
        assertThat(seen).extracting(PointLayer.Row::number).containsExactly(1L, 2L);
        assertThat(seen.getFirst().cells()).containsEntry("note", "x").containsEntry("lon", "1.0");
    }

    @Test
    void ourOwnStoreIsRead() {
        try (Store store = SqliteStore.open(folder)) {
            store.commit(change(incident("strike", full("1", "strike", 14), bare("2", "strike"))));
        }
        List<PointLayer.Row> rows = rows(folder.resolve("strikemap.gpkg"), "claims");
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().cells()).containsEntry("lat", "35.952778");
        refused(folder.resolve("strikemap.gpkg"), null, "claims, incidents");
    }

    @Test
    void aFileThatIsNoneOrDamagedIsRefused() throws SQLException, IOException {
        Path text = Files.writeString(folder.resolve("a.gpkg"), "nr,day\n1,2017-06-08\n");
        refused(text, null, "not a database");
        refused(Files.write(folder.resolve("b.gpkg"), new byte[0]), null, "no GeoPackage");
        refused(folder.resolve("missing.gpkg"), null, "cannot be opened");
        try (var made = ForeignGeoPackage.create(file())) {
            refused(file(), null, "no layer with a geometry");
            made.addLayer("raids", 4326, "note TEXT");
            for (int i = 0; i < 400; i++) {
                made.addRow("raids", "POINT (39 36)", "word ".repeat(20));
            }
        }
        byte[] whole = Files.readAllBytes(file());
        Path cut = Files.write(folder.resolve("cut.gpkg"), Arrays.copyOf(whole, whole.length / 2));
        refused(cut, null, "damaged");
        byte[] torn = whole.clone();
        Arrays.fill(torn, whole.length - 20_000, whole.length - 200, (byte) 0x5A);
        refused(Files.write(folder.resolve("torn.gpkg"), torn), null, "damaged");
        Path plain = folder.resolve("plain.gpkg");
        ForeignGeoPackage.create(plain).execute("DROP TABLE gpkg_contents").close();
        refused(plain, null, "but no GeoPackage");
    }

    @Test
    void aHugeRowIsRefusedAndSoIsAFileInUse() throws SQLException, IOException {
        try (var made = ForeignGeoPackage.create(file())) {
            made.addLayer("raids", 4326, "note TEXT").addRow("raids", "POINT (39 36)", "x".repeat(5 << 20));
        }
        refused(file(), null, "too big");
        Path busy = folder.resolve("busy.gpkg");
        try (var made = ForeignGeoPackage.create(busy)) {
            made.execute("PRAGMA journal_mode = WAL").addLayer("raids", 4326, "note TEXT");
            refused(busy, null, "busy.gpkg-wal");
        }
        assertThat(rows(busy, null)).isEmpty();
        Files.write(folder.resolve("odd.gpkg"), "SQLite format 3\0".getBytes(StandardCharsets.UTF_8));
        refused(folder.resolve("odd.gpkg"), null, "odd.gpkg");
    }
}
