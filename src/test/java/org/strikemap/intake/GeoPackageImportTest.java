package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.Tools;
import org.strikemap.claim.Claim;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geo.LonLat;
import org.strikemap.geocode.Geocoder;
import org.strikemap.geopackage.ForeignGeoPackage;
import org.strikemap.reader.ClaimFileReader;
import org.strikemap.reader.ReaderException;
import org.strikemap.store.MemoryStore;
import picocli.CommandLine;

/** Layers of points on their way from a file to the store. */
class GeoPackageImportTest {

    private static final String MAPPING = """
            incident_key: {text: 'raid-{#}'}
            date: day
            source: {constant: one}
            source_type: {constant: monitor}
            killed_min: dead
            """;

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStore store = new MemoryStore();
    private final Intake intake = intake();

    private Intake intake() {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of()));
        return new Intake(new ClaimLocator(geocoder::gazetteer, () -> geocoder), store, Clock.systemUTC(), "a tester");
    }

    private ImportResult take(Path file, @Nullable String mapping, @Nullable String layer) {
        ClaimFileReader.ReadOptions manner = new ClaimFileReader.ReadOptions(null, mapping, null, false, layer);
        return intake.take(new ClaimImportRequest(
                file,
                String.valueOf(file.getFileName()),
                null,
                manner,
                Edition.EditionPolicy.UNSTATED,
                false,
                bytes -> {}));
    }

    private Claim claim(String key) {
        return store.findIncidents(List.of(key)).getFirst().claims().getFirst();
    }

    @Test
    void ourOwnColumnsComeBackAsTheyWere() throws SQLException {
        Path file = folder.resolve("claims.gpkg");
        try (var made = ForeignGeoPackage.create(file)) {
            made.addLayer(
                            "claims",
                            4326,
                            "claim_id TEXT, incident_key TEXT, date DATE, source TEXT, source_type TEXT, place TEXT, "
                                    + "killed_min INTEGER, killed_max REAL")
                    .addRow("claims", "POINT (36.5 34.5)", "a1", "a", "2016-05-01", "One", "monitor", "حلب", 3, 5.0)
                    .addRow("claims", null, "b1", "b", "2016-05", "One", "", "", null, null)
                    .addRow("claims", "POINT (34.5 136.5)", "c1", "c", "2016-05", "One", "", "", null, null)
                    .addRow("claims", "POINT (36.5 34.5)", "d1", "d", "2016-05-32", "One", "", "", null, null);
        }
        ImportResult account = take(file, null, null);
        assertThat(account.entry().read()).isEqualTo(4);
        assertThat(account.entry().accepted()).isEqualTo(3);
        assertThat(account.rejections())
                .extracting("line", "column")
                .singleElement()
                .satisfies(date -> assertThat(date.toList()).containsExactly(4L, "date"));
        assertThat(account.cellsLeftOut())
                .extracting("line", "column")
                .singleElement()
                .satisfies(lat -> assertThat(lat.toList()).containsExactly(3L, "lat"));
        Claim claim = claim("a");
        assertThat(claim.place().point()).isEqualTo(new LonLat(36.5, 34.5));
        assertThat(claim.place().written()).isEqualTo("حلب");
        assertThat(claim.toll().killed().max()).isEqualTo(5);
        assertThat(claim("b").place().point()).isNull();
        assertThat(take(file, null, null).earlier()).isTrue();
    }

    @Test
    void aMappingFillsOurColumnsFromOneOfSeveralLayers() throws SQLException {
        Path file = folder.resolve("raids.gpkg");
        try (var made = ForeignGeoPackage.create(file)) {
            made.addLayer("raids", 4326, "day DATE, dead INTEGER")
                    .addRow("raids", "POINT (36.5 34.5)", "2016-05-01", 4)
                    .addRow("raids", "LINESTRING (1 2, 3 4)", "2016-05-01", 4)
                    .addLayer("roads", 4326, "name TEXT")
                    .addRow("roads", "POINT (36.5 34.5)", "one");
        }
        ImportResult account = take(file, MAPPING, "raids");
        assertThat(account.entry().accepted()).isEqualTo(1);
        assertThat(account.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.line()).isEqualTo(2);
            assertThat(rejection.column()).isEqualTo("geometry");
        });
        assertThat(claim("raid-1").place().point()).isEqualTo(new LonLat(36.5, 34.5));
        assertThat(account.entry().file()).isEqualTo("raids.gpkg, layer raids");
        assertThat(take(file, MAPPING, "raids").earlier()).isTrue();
        assertThatThrownBy(() -> take(file, MAPPING, null))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("raids, roads");
        assertThatThrownBy(() -> take(file, MAPPING, "roads"))
                .isInstanceOf(ReaderException.class)
                .hasMessageContaining("the column 'day' is missing; the layer has fid, name, lon, lat");
    }

    @Test
    void aDamagedOrPackedFileChangesNothingAndTheCommandTellsWhy() throws SQLException, IOException {
        Path file = folder.resolve("raids.gpkg");
        try (var made = ForeignGeoPackage.create(file)) {
            made.addLayer("raids", 4326, "day DATE, dead INTEGER");
            for (int i = 0; i < 500; i++) {
                made.addRow("raids", "POINT (36.5 34.5)", "2016-05-01", i);
            }
        }
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.gpkg"), Arrays.copyOf(whole, whole.length - 8_192));
        Path packed = folder.resolve("raids.gpkg.gz");
        try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
            bytes.write(whole);
        }
        Path mapping = Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
        assertThat(told(1, cut, "--mapping", mapping.toString()))
                .contains("cut.gpkg")
                .contains("damaged");
        assertThat(told(1, packed, "--mapping", mapping.toString())).contains("unpack it first");
        assertThat(told(1, mapping, "--format", "gpkg")).contains("no GeoPackage");
        assertThat(store.listImports()).isEmpty();
        assertThat(store.readAll().incidents()).isEmpty();
        assertThat(told(0, file, "--mapping", mapping.toString(), "--layer", "raids"))
                .contains("500 accepted");
    }

    private String told(int status, Path file, String... options) {
        StringWriter told = new StringWriter();
        CommandLine command = new CommandLine(new ImportCommand(() -> intake))
                .setOut(new PrintWriter(told))
                .setErr(new PrintWriter(told));
        String[] arguments = Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = file.toString();
        assertThat(command.execute(arguments)).as(told.toString()).isEqualTo(status);
        return told.toString();
    }

    @Tag("external")
    @Test
    void aFileThatOgr2ogrMadeIsRead() throws IOException, InterruptedException {
        Tools.require("ogr2ogr", "gdal-bin");
        Path points = Files.writeString(folder.resolve("raids.geojson"), """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"day": "2016-05-01", "dead": 4},
                 "geometry": {"type": "Point", "coordinates": [36.5, 34.5]}}]}
                """);
        for (String system : List.of("EPSG:4326", "EPSG:3857", "EPSG:32637")) {
            Path made = folder.resolve(system.replace(':', '-') + ".gpkg");
            Process process = new ProcessBuilder("ogr2ogr", "-t_srs", system, made.toString(), points.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(take(made, MAPPING, null).entry().accepted()).as(system).isEqualTo(1);
            LonLat point = Objects.requireNonNull(claim("raid-1").place().point());
            assertThat(point.distanceMetres(new LonLat(36.5, 34.5))).as(system).isLessThan(0.1);
        }
    }
}
