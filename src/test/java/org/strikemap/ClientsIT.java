package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The programs that people read us with, each where its Debian package is installed. They must find what our own answers say. */
@ServerTest
class ClientsIT {

    private static final Pattern COUNT = Pattern.compile("Feature Count: (\\d+)");
    private static final Pattern EXTENT =
            Pattern.compile("Extent: \\(([-\\d.]+), ([-\\d.]+)\\) - \\(([-\\d.]+), ([-\\d.]+)\\)");

    @TempDir
    private Path folder = Path.of("");

    @LocalServerPort
    private int port;

    @Test
    void gdalReadsTheDownloadOfTheMapAsPointsWithTypedColumns() throws IOException {
        ClientProgram.GDAL.require();
        String layer = ogrinfo(client().base() + "/incidents.geojson");
        assertThat(count(layer))
                .isEqualTo(
                        client().json("/incidents.geojson").at("/numberMatched").asInt());
        assertThat(layer).contains("Geometry: Point").contains("start: Date").contains("killed_best: Integer");
    }

    @Test
    void gdalListsTheCollections() throws IOException {
        ClientProgram.GDAL.require();
        assertThat(ClientProgram.output("ogrinfo", "-ro", oapif()))
                .contains("1: incidents")
                .contains("2: claims")
                .contains("3: places")
                .contains("4: tallies");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "places", "tallies"})
    void gdalCountsACollectionAndKnowsItsExtent(String collection) throws IOException {
        ClientProgram.GDAL.require();
        String layer = ogrinfo(oapif(), collection);
        assertThat(count(layer)).isEqualTo(matched(collection, ""));
        MatchResult found = EXTENT.matcher(layer).results().findFirst().orElseThrow();
        JsonNode box = client().json("/ogc/collections/" + collection).at("/extent/spatial/bbox/0");
        for (int i = 0; i < 4; i++) {
            assertThat(Double.parseDouble(found.group(i + 1)))
                    .isCloseTo(box.get(i).asDouble(), within(1e-5));
        }
    }

    @Test
    void gdalKnowsTheTypesOfColumns() throws IOException {
        ClientProgram.GDAL.require();
        assertThat(ogrinfo(oapif(), "incidents"))
                .contains("start: Date (")
                .contains("killed_best: Integer (")
                .contains("accuracy_m: Integer (")
                .contains("belligerent: String (");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harm_status = 'fair'                               | harm_status = 'fair'",
                "killed_high > 10                                   | killed_high > 10",
                "start >= '2017/01/01' AND start <= '2017/06/30'    | start BETWEEN DATE('2017-01-01') AND DATE('2017-06-30')"
            })
    void gdalFindsWhatAFilterFinds(String where, String cql2) throws IOException {
        ClientProgram.GDAL.require();
        String layer = ogrinfo("-where", where, oapif(), "incidents");
        assertThat(count(layer)).isPositive().isEqualTo(matched("incidents", "&filter=" + Client.encode(cql2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims"})
    void gdalFindsWhatLiesInABox(String collection) throws IOException {
        ClientProgram.GDAL.require();
        String layer = ogrinfo("-spat", "38", "33", "40", "37", oapif(), collection);
        assertThat(count(layer)).isPositive().isEqualTo(matched(collection, "&bbox=38,33,40,37"));
    }

    @Test
    void gdalTakesAllPagesIntoAFile() throws IOException {
        ClientProgram.GDAL.require();
        String file = folder.resolve("incidents.gpkg").toString();
        ClientProgram.output("ogr2ogr", "-f", "GPKG", file, oapif(), "incidents", "-oo", "PAGE_SIZE=50");
        assertThat(count(ogrinfo(file, "incidents"))).isEqualTo(matched("incidents", ""));
        String ids = "SELECT count(DISTINCT id) AS ids FROM incidents";
        assertThat(ClientProgram.output("ogrinfo", "-q", "-dialect", "SQLite", "-sql", ids, file))
                .contains("= " + matched("incidents", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "fgb, FlatGeobuf",
        "gpkg, GPKG",
        "csv, CSV",
        "kml, (LIB)?KML",
        "jsonseq, GeoJSONSeq",
    })
    void gdalReadsEveryDownload(String format, String driver) throws IOException {
        ClientProgram.GDAL.require();
        for (String collection : List.of("incidents", "claims", "tallies")) {
            Path file = download("/ogc/collections/" + collection + "/items?f=" + format, collection + "." + format);
            String layer = ogrinfo(file.toString());
            assertThat(layer).containsPattern("using driver `" + driver + "'");
            assertThat(count(layer)).as("%s as %s", collection, format).isEqualTo(matched(collection, ""));
        }
    }

    /** A tile in which each incident is a point of its own, and the degrees that it covers; GDAL leaves out what lies in its buffer. */
    @Test
    void gdalReadsATile() throws IOException {
        ClientProgram.GDAL.require();
        Path file = download("/ogc/collections/incidents/tiles/WebMercatorQuad/6/25/38", "tile.pbf");
        String sum = "SELECT sum(count) AS incidents FROM incidents";
        int inTile = matched("incidents", "&bbox=33.75,31.952162,39.375,36.597889");
        assertThat(inTile).isPositive();
        assertThat(ClientProgram.output("ogrinfo", "-q", "-dialect", "SQLite", "-sql", sum, file.toString()))
                .contains("= " + inTile + "\n");
    }

    @Test
    void qgisShowsFeaturesAndTiles() throws IOException {
        ClientProgram.QGIS.require();
        assertThat(python("with_qgis.py")).contains("map has features: True").contains("our style: True");
    }

    @Test
    void owslibAsksForCollectionsItemsAndQueryables() throws IOException {
        ClientProgram.OWSLIB.require();
        assertThat(python("with_owslib.py")).contains("claims of a page: 7");
    }

    @Test
    void geopandasReadsPagesAndDownloads() throws IOException {
        ClientProgram.GEOPANDAS.require();
        assertThat(python("with_geopandas.py")).contains("tallies by gpkg");
    }

    private Client client() {
        return new Client(port);
    }

    private String oapif() {
        return "OAPIF:" + client().base() + "/ogc";
    }

    private int matched(String collection, String filters) {
        return client().json("/ogc/collections/" + collection + "/items?limit=1" + filters)
                .at("/numberMatched")
                .asInt();
    }

    private Path download(String path, String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream answer = URI.create(client().base() + path).toURL().openStream()) {
            Files.copy(answer, file);
        }
        return file;
    }

    /** The summary that ogrinfo gives of a layer, or of all there are. */
    private static String ogrinfo(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 4];
        System.arraycopy(new String[] {"ogrinfo", "-ro", "-al", "-so"}, 0, command, 0, 4);
        System.arraycopy(arguments, 0, command, 4, arguments.length);
        return ClientProgram.output(command);
    }

    private static int count(String layers) {
        return COUNT.matcher(layers)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    private String python(String script) throws IOException {
        Path file = Path.of("src/test/scripts/clients", script).toAbsolutePath();
        return ClientProgram.output(ClientProgram.PYTHON, file.toString(), client().base() + "/ogc");
    }
}
