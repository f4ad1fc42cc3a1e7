package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikemap.tile.DecodedTile;
import tools.jackson.databind.JsonNode;

/** OGC API Tiles as clients see it. */
@ServerTest
class TileApiTest {

    private static final String TILES = "/ogc/collections/incidents/tiles";
    private static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    /** The tile of Raqqa at level 6, and the box that it shows. */
    private static final String RAQQA = "/6/25/38";

    private static final String RAQQA_BOX = "33.75,31.952162238,39.375,36.597889133";

    @LocalServerPort
    private int port;

    private Client client() {
        return new Client(port);
    }

    private HttpResponse<byte[]> get(String path, String... headers) {
        URI uri = URI.create(path.startsWith("http") ? path : client().base() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private DecodedTile tile(String path) {
        HttpResponse<byte[]> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains(MEDIA_TYPE);
        return DecodedTile.of(response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc/tiles", TILES})
    void aClientFindsTheTilesByTheirLinks(String list) {
        JsonNode sets = client().json(list).at("/tilesets");
        assertThat(sets.size()).isEqualTo(2);
        for (JsonNode set : sets) {
            assertThat(set.at("/dataType").asString()).isEqualTo("vector");
            JsonNode whole = client().json(link(set, "self", "application/json"));
            assertThat(whole.at("/tileMatrixSetURI")).isEqualTo(set.at("/tileMatrixSetURI"));
            assertThat(whole.at("/layers/0/id").asString()).isEqualTo("incidents");
            assertThat(whole.at("/layers/0/propertiesSchema/properties/killed_best/type")
                            .asString())
                    .isEqualTo("integer");
            JsonNode limits = whole.at("/tileMatrixSetLimits/6");
            String template = link(whole, "item", MEDIA_TYPE);
            String found = template.replace(
                            "{tileMatrix}", limits.at("/tileMatrix").asString())
                    .replace("{tileRow}", limits.at("/minTileRow").asString())
                    .replace("{tileCol}", limits.at("/minTileCol").asString());
            assertThat(get(found).statusCode()).isEqualTo(200);
            assertThat(client().json(link(
                                    whole, "http://www.opengis.net/def/rel/ogc/1.0/tiling-scheme", "application/json"))
                            .at("/uri"))
                    .isEqualTo(whole.at("/tileMatrixSetURI"));
        }
    }

    @Test
    void theLimitsHoldEveryIncidentAndTheBoxToo() {
        JsonNode set = client().json(TILES + "/WebMercatorQuad");
        JsonNode limits = set.at("/tileMatrixSetLimits/4");
        long found = IntStream.rangeClosed(
                        limits.at("/minTileRow").asInt(),
                        limits.at("/maxTileRow").asInt())
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(
                                limits.at("/minTileCol").asInt(),
                                limits.at("/maxTileCol").asInt())
                        .mapToObj(column -> tile(TILES + "/WebMercatorQuad/4/" + row + "/" + column)))
                .flatMap(tile -> tile.inTile().stream())
                .mapToLong(feature -> feature.number("count"))
                .sum();
        JsonNode summary = client().json("/summary");
        assertThat(found)
                .isEqualTo(summary.at("/incidents").asInt()
                        - summary.at("/unplaced").asInt());
        assertThat(set.at("/boundingBox/lowerLeft/0").asDouble()).isBetween(-180.0, 180.0);
    }

    @ParameterizedTest
    @CsvSource({
        "'',",
        "?datetime=2017-01-01/2017-12-31,&datetime=2017-01-01/2017-12-31",
        "?count=high&min_killed=20,&count=high&min_killed=20",
        "?belligerent=Russia&count=conceded,&belligerent=Russia&count=conceded"
    })
    void aTileShowsWhatTheItemsOfItsBoxAre(String question, String sameOfItems) {
        JsonNode items = client().json("/ogc/collections/incidents/items?limit=10000&bbox=" + RAQQA_BOX
                + Objects.requireNonNullElse(sameOfItems, ""));
        List<DecodedTile.Feature> features =
                tile(TILES + "/WebMercatorQuad" + RAQQA + question).inTile();
        assertThat(features)
                .extracting(feature -> Objects.requireNonNull(feature.get("id")))
                .containsExactlyInAnyOrderElementsOf(items.at("/features")
                        .valueStream()
                        .map(item -> (Object) item.at("/id").asString())
                        .toList());
        for (JsonNode item : items.at("/features")) {
            DecodedTile.Feature feature = features.stream()
                    .filter(one -> item.at("/id").asString().equals(one.get("id")))
                    .findFirst()
                    .orElseThrow();
            for (String name : List.of("killed_low", "killed_best", "killed_high", "accuracy_m")) {
                assertThat(feature.get(name) != null)
                        .isEqualTo(!item.at("/properties/" + name).isNull());
                assertThat(feature.number(name))
                        .isEqualTo(item.at("/properties/" + name).asLong(0));
            }
            assertThat(feature.get("start"))
                    .isEqualTo(item.at("/properties/start").asString());
            double lon = 33.75 + feature.x() / 4096 * 5.625;
            assertThat(lon).isCloseTo(item.at("/geometry/coordinates/0").asDouble(), within(0.0015));
        }
    }

    @Test
    void theTilesOfAllCollectionsHaveEachAsALayer() {
        byte[] all = get("/ogc/tiles/WebMercatorQuad" + RAQQA).body();
        byte[] incidents = get("/ogc/tiles/WebMercatorQuad" + RAQQA + "?collections=incidents&f=mvt")
                .body();
        assertThat(incidents).isEqualTo(get(TILES + "/WebMercatorQuad" + RAQQA).body());
        byte[] places =
                get("/ogc/collections/places/tiles/WebMercatorQuad" + RAQQA).body();
        byte[] tallies =
                get("/ogc/collections/tallies/tiles/WebMercatorQuad" + RAQQA).body();
        assertThat(all).hasSize(incidents.length + places.length + tallies.length);
        assertThat(client().get("/ogc/tiles/WebMercatorQuad" + RAQQA + "?collections=incidents,nothing")
                        .body())
                .contains("'nothing' has no tiles");
    }

    @ParameterizedTest
    @CsvSource({
        "/WebMercatorQuad/6/64/0,404", "/WebMercatorQuad/99/0/0,404", "/WebMercatorQuad/6/x/0,404",
        "/WebMercatorQuad/6/-1/0,404", "/WebMercatorQuad/6/0/99999999999,404", "/NoSuchQuad/0/0/0,404",
        "/NoSuchQuad,404", "/WebMercatorQuad/0/0/0?datetime=abc,400", "/WebMercatorQuad/0/0/0?count=most,400",
        "/WebMercatorQuad/0/0/0?nothing=1,400", "/WebMercatorQuad/0/0/0?f=png,400", "?nothing=1,400",
        "/WebMercatorQuad?f=png,400", "/WebMercatorQuad/0/0/0?properties=nothing,400",
                "/WebMercatorQuad/tilejson.json?datetime=abc,400"
    })
    void whatIsNotThereIsNotFoundAndWhatIsBadIsRefused(String path, int status) {
        for (String tiles : List.of(TILES, "/ogc/tiles")) {
            HttpResponse<String> response = client().get(tiles + path, "Accept", "*/*");
            assertThat(response.statusCode()).as(tiles + path).isEqualTo(status);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(Client.parse(response.body()).at("/detail").asString()).isNotBlank();
        }
    }

    @Test
    void aCollectionWithoutTilesIsNotFoundAndAFormatThatThereIsNotIsNotAcceptable() {
        assertThat(client().get("/ogc/collections/nothing/tiles").statusCode()).isEqualTo(404);
        assertThat(client().get("/ogc/collections/nothing/tiles/WebMercatorQuad/0/0/0")
                        .statusCode())
                .isEqualTo(404);
        assertThat(client().get(TILES + "/WebMercatorQuad/0/0/0", "Accept", "image/png")
                        .statusCode())
                .isEqualTo(406);
        HttpResponse<String> missing = client().get(TILES + "/WebMercatorQuad/6/64/0", "Accept", MEDIA_TYPE);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("there is no tile 'WebMercatorQuad/6/64/0'");
    }

    @Test
    void anEmptyTileIsAGoodAnswerWithoutBytes() {
        HttpResponse<byte[]> empty = get(TILES + "/WebMercatorQuad/10/1/1");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        assertThat(empty.headers().firstValue("Content-Type")).contains(MEDIA_TYPE);
    }

    @Test
    void tilesArePackedKeptByTheirVersionAndHaveHeads() throws IOException {
        String path = TILES + "/WebMercatorQuad/0/0/0";
        byte[] plain = get(path).body();
        HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain);
        HttpResponse<byte[]> refused = get(path, "Accept-Encoding", "gzip;q=0, br");
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(refused.body()).isEqualTo(plain);
        String tag = get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(client().send("HEAD", path).statusCode()).isEqualTo(200);
    }

    @Test
    void aTileThatWasAskedForBeforeIsTheSame() {
        String path = TILES + "/WebMercatorQuad" + RAQQA + "?count=high";
        HttpResponse<byte[]> first = get(path, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> again = get(path, "Accept-Encoding", "gzip");
        assertThat(again.body()).isEqualTo(first.body());
        for (String field : List.of("Content-Type", "Content-Encoding", "Cache-Control", "ETag")) {
            assertThat(again.headers().firstValue(field))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(field));
        }
        assertThat(again.headers().firstValue("Vary").orElseThrow())
                .isEqualTo(String.join(", ", first.headers().allValues("Vary")));
    }

    @Test
    void featuresShowThePropertiesThatAreNamed() {
        DecodedTile tile = tile(TILES + "/WebMercatorQuad" + RAQQA + "?properties=harm_status,start");
        assertThat(tile.features())
                .isNotEmpty()
                .allSatisfy(feature -> assertThat(feature.properties())
                        .containsKeys("id", "start", "count")
                        .doesNotContainKeys("name", "killed_low"))
                .anySatisfy(feature -> assertThat(feature.get("harm_status")).isEqualTo("contested"));
        assertThat(client().json(TILES + "/WebMercatorQuad/tilejson.json?properties=start")
                        .at("/tiles/0")
                        .asString())
                .endsWith("?properties=start");
        assertThat(tile("/ogc/tiles/WebMercatorQuad" + RAQQA + "?properties=population,start")
                        .features())
                .anySatisfy(feature -> assertThat(feature.layer()).isEqualTo("places"))
                .allSatisfy(feature -> assertThat(feature.properties()).doesNotContainKey("name"));
    }

    @Test
    void anEarlierVersionHasItsOwnTiles() {
        assertThat(tile(TILES + "/WebMercatorQuad" + RAQQA + "?as_of=1").features())
                .hasSameSizeAs(tile(TILES + "/WebMercatorQuad" + RAQQA).features());
        assertThat(get(TILES + "/WebMercatorQuad" + RAQQA + "?as_of=99").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theMatrixSetsHaveTheFiguresOfTheStandard() {
        JsonNode sets = client().json("/ogc/tileMatrixSets").at("/tileMatrixSets");
        assertThat(sets.size()).isEqualTo(2);
        JsonNode mercator = client().json(link(sets.get(0), "self", "application/json"));
        assertThat(mercator.at("/crs").asString()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/3857");
        assertThat(mercator.at("/tileMatrices").size()).isEqualTo(23);
        assertThat(mercator.at("/tileMatrices/0/scaleDenominator").asDouble())
                .isCloseTo(559082264.0287178, within(1e-3));
        assertThat(mercator.at("/tileMatrices/10/cellSize").asDouble()).isCloseTo(152.87405657041106, within(1e-9));
        assertThat(mercator.at("/tileMatrices/0/pointOfOrigin/0").asDouble())
                .isCloseTo(-20037508.342789244, within(1e-6));
        JsonNode wide = client().json("/ogc/tileMatrixSets/WorldCRS84Quad");
        assertThat(wide.at("/tileMatrices/0/scaleDenominator").asDouble()).isCloseTo(279541132.0143589, within(1e-3));
        assertThat(wide.at("/tileMatrices/1/matrixWidth").asInt()).isEqualTo(4);
        assertThat(wide.at("/tileMatrices/1/matrixHeight").asInt()).isEqualTo(2);
        assertThat(client().get("/ogc/tileMatrixSets/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aMapLibraryFindsTheTilesByTheStyleAndItsTileJson() {
        JsonNode style = client().json("/ogc/styles/incidents?count=low&datetime=2017-01-01/2017-12-31");
        assertThat(style.at("/version").asInt()).isEqualTo(8);
        JsonNode tileJson = client().json(style.at("/sources/incidents/url").asString());
        assertThat(tileJson.at("/tilejson").asString()).isEqualTo("3.0.0");
        assertThat(tileJson.at("/vector_layers/0/fields/killed").asString()).isEqualTo("Number");
        for (JsonNode layer : style.at("/layers")) {
            if (layer.has("source-layer")) {
                assertThat(layer.at("/source-layer")).isEqualTo(tileJson.at("/vector_layers/0/id"));
            }
        }
        String tile = tileJson.at("/tiles/0").asString();
        assertThat(tile).contains("count=low").contains("datetime=2017-01-01");
        String raqqa = tile.replace("{z}", "6").replace("{y}", "25").replace("{x}", "38");
        assertThat(tile(raqqa).features())
                .isNotEmpty()
                .allMatch(feature ->
                        Objects.requireNonNull(feature.get("start")).toString().startsWith("2017"));
    }

    @Test
    void everyParameterStandsInTheDocumentation() throws IOException {
        String detail = Client.parse(client().get("/ogc/tiles/WebMercatorQuad/0/0/0?no_such=1")
                        .body())
                .at("/detail")
                .asString();
        String known = detail.substring(detail.indexOf("known are ") + "known are ".length());
        String readme = Documentation.text();
        List<String> documented = readme.lines()
                .dropWhile(line -> !line.equals("| parameter of tiles | asks for |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> Pattern.compile("`([a-z_]+)`")
                        .matcher(line.split("\\|", 3)[1])
                        .results())
                .map((MatchResult found) -> found.group(1))
                .toList();
        Set<String> others = new TreeSet<>(List.of(known.split(", ")));
        others.removeAll(filters(readme));
        for (String collection : List.of("incidents", "places", "tallies")) {
            others.removeAll(client().json("/ogc/collections/" + collection + "/queryables")
                    .at("/properties")
                    .propertyNames());
        }
        assertThat(documented).containsExactlyInAnyOrderElementsOf(others);
    }

    private static List<String> filters(String readme) {
        return readme.lines()
                .dropWhile(line -> !line.equals("| parameter | asks for |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line -> Pattern.compile("`([a-z_-]+)`")
                        .matcher(line.split("\\|", 3)[1])
                        .results())
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    @Timeout(Patience.SECONDS)
    void gdalReadsATile(@TempDir Path folder) throws IOException, InterruptedException {
        Tools.require("ogrinfo", "gdal-bin");
        Path file = folder.resolve("tile.pbf");
        Files.write(file, get(TILES + "/WebMercatorQuad" + RAQQA).body());
        Process ogrinfo = new ProcessBuilder(
                        "ogrinfo", "-ro", "-al", "-oo", "X=38", "-oo", "Y=25", "-oo", "Z=6", file.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(ogrinfo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ogrinfo.waitFor()).as(told).isZero();
        assertThat(told)
                .contains("Layer name: incidents")
                .contains("Feature Count: "
                        + tile(TILES + "/WebMercatorQuad" + RAQQA).features().size())
                .contains("id (String) = raqqa-jazra-2017-06-08")
                .contains("killed_best (Integer) = 14")
                .contains("start (String) = 2017-06-08")
                .doesNotContain("ERROR");
    }

    private static String link(JsonNode answer, String rel, String type) {
        for (JsonNode link : answer.at("/links")) {
            if (link.at("/rel").asString().equals(rel)
                    && link.at("/type").asString().equals(type)) {
                return link.at("/href").asString();
            }
        }
        throw new AssertionError("no link " + rel + " in " + answer);
    }
}
