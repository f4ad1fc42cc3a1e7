package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Every endpoint in every format, asked plainly, by HEAD, on condition, compressed and by Accept: media type, validator and Vary must
 * agree, and no representation may be taken for another (RFC 9110, 8.8.3 and 12.5.5).
 */
@ServerTest
class RepresentationMatrixTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ITEM = "/ogc/collections/incidents/items/raqqa-jazra-2017-06-08";
    private static final String HTML = "text/html;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String GEOJSON = "application/geo+json";
    private static final String TILE = "application/vnd.mapbox-vector-tile";

    @LocalServerPort
    private int port;

    /**
     * One cell of the matrix.
     *
     * @param format the value of {@code f}; empty where the endpoint has none
     * @param negotiated whether Accept chooses among several formats
     */
    record Cell(String path, String format, String mediaType, boolean negotiated) {

        String target() {
            return format.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "f=" + format;
        }

        @Override
        public String toString() {
            return target();
        }
    }

    private static Stream<Cell> documents(String path, String mediaType) {
        return Stream.of(new Cell(path, "json", mediaType, true), new Cell(path, "html", HTML, true));
    }

    private static Stream<Cell> features(String path) {
        return Stream.of(
                new Cell(path, "geojson", GEOJSON, true),
                new Cell(path, "json", GEOJSON, true),
                new Cell(path, "html", HTML, true));
    }

    private static Stream<Cell> downloads(String path) {
        return Stream.of(
                new Cell(path, "jsonseq", "application/geo+json-seq", true),
                new Cell(path, "csv", "text/csv", true),
                new Cell(path, "kml", "application/vnd.google-earth.kml+xml", true),
                new Cell(path, "fgb", "application/flatgeobuf", true),
                new Cell(path, "gpkg", "application/geopackage+sqlite3", true));
    }

    static List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        for (String path : List.of("/ogc", "/ogc/conformance", "/ogc/collections")) {
            documents(path, JSON).forEach(cells::add);
        }
        for (String id : List.of("incidents", "claims", "places", "tallies")) {
            String collection = "/ogc/collections/" + id;
            documents(collection, JSON).forEach(cells::add);
            for (String schema : List.of("schema", "queryables", "sortables")) {
                documents(collection + "/" + schema, "application/schema+json").forEach(cells::add);
            }
            features(collection + "/items?limit=20").forEach(cells::add);
            downloads(collection + "/items?limit=20").forEach(cells::add);
        }
        features(ITEM).forEach(cells::add);
        features(ITEM + "?as_of=1").forEach(cells::add);
        cells.add(new Cell("/ogc/api", "json", "application/vnd.oai.openapi+json;version=3.0", false));
        for (String path : List.of(
                "/ogc/tiles",
                "/ogc/tiles/WebMercatorQuad",
                "/ogc/collections/incidents/tiles",
                "/ogc/collections/incidents/tiles/WebMercatorQuad",
                "/ogc/collections/incidents/tiles/WebMercatorQuad/tilejson.json",
                "/ogc/tileMatrixSets",
                "/ogc/tileMatrixSets/WebMercatorQuad",
                "/ogc/styles/incidents")) {
            cells.add(new Cell(path, "json", JSON, false));
        }
        cells.add(new Cell("/ogc/tiles/WebMercatorQuad/6/25/38", "mvt", TILE, false));
        cells.add(new Cell("/ogc/collections/incidents/tiles/WebMercatorQuad/6/25/38", "mvt", TILE, false));
        cells.add(new Cell("/incidents.geojson", "", GEOJSON, false));
        cells.add(new Cell("/incidents.geojson?count=low", "", GEOJSON, false));
        cells.add(new Cell("/timeline", "", JSON, false));
        cells.add(new Cell("/summary", "", JSON, false));
        cells.add(new Cell("/tallies", "", JSON, false));
        cells.add(new Cell("/changes?limit=5", "", JSON, false));
        cells.add(new Cell("/feed.atom", "", "application/atom+xml", false));
        for (String path : List.of("/docs", "/docs/tiles", "/docs/decisions/snapshot", "/docs/all")) {
            cells.add(new Cell(path, "", HTML, false));
        }
        return cells;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void plainlyAndByHead(Cell cell) throws IOException {
        HttpResponse<byte[]> plain = send("GET", cell.target());
        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(field(plain, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT))
                .startsWith(cell.mediaType());
        assertThat(field(plain, "ETag")).matches("(W/)?\"[0-9a-f-]+\\.[0-9a-f]{8}\"");
        assertThat(field(plain, "Cache-Control")).isEqualTo("no-cache");
        if (cell.negotiated()) {
            assertThat(vary(plain)).contains("accept", "accept-language");
        }
        assertThat(field(plain, "Content-Language")).isEqualTo(cell.mediaType().equals(HTML) ? "en" : "");
        HttpResponse<byte[]> head = send("HEAD", cell.target());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("Content-Type", "ETag", "Cache-Control", "Content-Language", "Content-Crs")) {
            assertThat(field(head, name)).as(name).isEqualTo(field(plain, name));
        }
        assertThat(vary(head)).isEqualTo(vary(plain));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void onCondition(Cell cell) throws IOException {
        HttpResponse<byte[]> plain = send("GET", cell.target());
        for (int round = 0; round < 2; round++) { // the second time from the response cache
            for (String method : List.of("GET", "HEAD")) {
                HttpResponse<byte[]> same = send(method, cell.target(), "If-None-Match", field(plain, "ETag"));
                assertThat(same.statusCode()).isEqualTo(304);
                assertThat(same.body()).isEmpty();
                assertThat(field(same, "ETag")).isEqualTo(field(plain, "ETag"));
                assertThat(vary(same)).isEqualTo(vary(plain));
            }
        }
        HttpResponse<byte[]> other = send("GET", cell.target(), "If-None-Match", "W/\"1-0.00000000\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.body()).hasSameSizeAs(plain.body());
    }

    @ParameterizedTest
    @MethodSource("cells")
    void compressed(Cell cell) throws IOException {
        HttpResponse<byte[]> plain = send("GET", cell.target());
        HttpResponse<byte[]> gzip = send("GET", cell.target(), "Accept-Encoding", "gzip");
        assertThat(field(gzip, "Content-Type")).isEqualTo(field(plain, "Content-Type"));
        if (plain.body().length > 2_000 && !cell.format().equals("gpkg")) {
            assertThat(field(gzip, "Content-Encoding")).isEqualTo("gzip");
            assertThat(vary(plain)).contains("accept-encoding");
            assertThat(vary(gzip)).contains("accept-encoding");
        }
        byte[] body = field(gzip, "Content-Encoding").equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()
                : gzip.body();
        if (!cell.format().equals("gpkg")) { // holds the moment at which it was written
            assertThat(body).isEqualTo(plain.body());
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void byAccept(Cell cell) throws IOException {
        HttpResponse<byte[]> plain = send("GET", cell.target());
        HttpResponse<byte[]> accepted = send("GET", cell.path(), "Accept", cell.mediaType());
        assertThat(accepted.statusCode()).isEqualTo(200);
        assertThat(field(accepted, "Content-Type")).isEqualTo(field(plain, "Content-Type"));
        if (cell.negotiated()) {
            String others = cell.mediaType().equals(HTML) ? "application/json, application/geo+json" : "text/html";
            HttpResponse<byte[]> other =
                    send("GET", cell.path(), "Accept", others, "If-None-Match", field(accepted, "ETag"));
            assertThat(other.statusCode()).as("another representation").isEqualTo(200);
            assertThat(field(other, "ETag")).isNotEqualTo(field(accepted, "ETag"));
            assertThat(vary(accepted)).contains("accept", "accept-language");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections/incidents", "/ogc/collections/incidents/items?limit=5", ITEM})
    void inEveryLanguageApart(String path) throws IOException {
        Map<String, String> tags = new HashMap<>();
        for (String language : List.of("en", "fr", "ar")) {
            HttpResponse<byte[]> page = send("GET", path, "Accept", "text/html", "Accept-Language", language);
            assertThat(field(page, "Content-Language")).isEqualTo(language);
            tags.put(field(page, "ETag"), language);
            tags.forEach((tag, of) -> assertThat(
                            send("GET", path, "Accept", "text/html", "Accept-Language", language, "If-None-Match", tag)
                                    .statusCode())
                    .as("%s for who has %s", language, of)
                    .isEqualTo(of.equals(language) ? 304 : 200));
        }
        assertThat(tags).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ogc", "/ogc/collections/incidents/items?limit=5", "/feed.atom", ITEM})
    void underEveryAddressApart(String path) throws IOException {
        String here = field(send("GET", path), "ETag");
        HttpResponse<byte[]> there = send("GET", path, "X-Forwarded-Host", "map.example.org", "If-None-Match", here);
        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(field(there, "ETag")).isNotEqualTo(here);
        assertThat(new String(there.body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("map.example.org");
    }

    private HttpResponse<byte[]> send(String method, String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static List<String> vary(HttpResponse<?> response) {
        return response.headers().allValues("Vary").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }
}
