package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.strikemap.http.NotAcceptableException;
import org.strikemap.store.StoreException;
import tools.jackson.databind.JsonNode;

/** Every endpoint is sent nonsense, and says what is wrong with it. */
@ServerTest
class ProblemsTest {

    private static final String ITEMS = "/ogc/collections/incidents/items";
    private static final List<String> FILTERED = List.of(ITEMS, "/incidents.geojson", "/timeline", "/summary");
    private static final List<String> OTHERS = List.of(
            "/ogc",
            "/ogc/api",
            "/ogc/conformance",
            "/ogc/collections",
            "/ogc/collections/incidents",
            "/tallies",
            "/changes",
            "/feed.atom",
            "/imports.json",
            "/docs",
            "/docs/tiles",
            ITEMS + "/tanf-2017-06-08",
            "/geocode?q=Raqqa",
            "/search?q=Raqqa",
            "/reverse?lat=36&lon=39",
            "/reverse?lat=36&lon=39&format=json");

    @LocalServerPort
    private int port;

    private Client client() {
        return new Client(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bbox; 1,2,3; wanted west,south,east,north",
                "bbox; 1,2,3,x; is not a number",
                "bbox; NaN,0,1,1; is not a number",
                "bbox; 0,0,1e999,1; is not a finite number",
                "bbox; 0,10,1,5; south 10.0 is greater than north 5.0",
                "bbox; 0,-91,1,5; not between -90.0 and 90.0",
                "bbox; 0,0,1,1,2,3,4; has 7 numbers",
                "datetime; yesterday; RFC 3339",
                "datetime; 2017-02-30; RFC 3339",
                "datetime; 2017-06-09/2017-06-08; ends before it begins",
                "datetime; ../..; open at both ends",
                "datetime; +999999999-12-31T00:00:00Z; RFC 3339",
                "count; most; low, best, high, conceded or source:ID",
                "count; source:; low, best, high, conceded or source:ID",
                "strike_type; bomb; airstrike",
                "harm_status; sure; confirmed",
                "min_killed; -1; from 0 to",
                "min_killed; 1.5; whole number",
                "max_accuracy_m; 99999999999999999999; whole number",
                "as_of; yesterday; wanted a version",
                "as_of; 0; there are 1 to",
                "as_of; 99999999; there are 1 to",
                "as_of; 2001-01-01; before the first version",
                "as_of; 2026-02-30; wanted a version",
                "filter; killed_low >; column",
                "filter; colour = 'red'; colour",
                "filter; killed_low = 'many'; number",
                "filter-lang; sql; cql2-text",
                "filter-crs; mars; coordinate system",
                "colour; red; is not a parameter here",
            })
    void aBadFilterIsNamedAndWhatWasWantedIsSaid(String parameter, String value, String wanted) {
        for (String path : FILTERED) {
            JsonNode problem = badRequest(path + "?" + parameter + "=" + Client.encode(value));
            assertThat(problem.at("/parameter").asString()).contains(parameter);
            assertThat(problem.at("/detail").asString()).as(path).contains(wanted);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/ogc/collections/incidents/items; limit; 0",
                "/ogc/collections/incidents/items; limit; ten",
                "/ogc/collections/incidents/items; limit; ٣",
                "/ogc/collections/incidents/items; sortby; colour",
                "/ogc/collections/incidents/items; properties; colour",
                "/ogc/collections/incidents/items; crs; EPSG:999999",
                "/ogc/collections/incidents/items; skipGeometry; maybe",
                "/ogc/collections/incidents/items; killed_low; many",
                "/ogc/collections/incidents/items; bbox-crs; mars",
                "/ogc/collections/claims/items; withdrawn; maybe",
                "/ogc/collections/places/items; kind; hamlet",
                "/ogc/collections/tallies/items; start; 2017-06-01/2017-06-30",
                "/ogc/collections/incidents/items; offset; -1",
                "/ogc/collections/incidents/items; offset; 1e3",
                "/timeline; interval; century",
                "/changes; since; yesterday",
                "/changes; since; 999999",
                "/changes; limit; 0",
                "/feed.atom; limit; 501",
                "/imports.json; before; 0",
                "/geocode?q=Raqqa; limit; 0",
                "/geocode?q=Raqqa; country; Syria",
                "/geocode?q=Raqqa; kind; hamlet",
                "/geocode?q=Raqqa; lang; de",
                "/search?q=Raqqa; limit; 0",
                "/search?q=Raqqa; format; xml",
                "/search?q=Raqqa; countrycodes; syria",
                "/search?q=Raqqa; viewbox; 1,2,3,x",
                "/search?q=Raqqa; bounded; perhaps",
                "/search?q=Raqqa; json_callback; alert",
                "/reverse?lon=39; lat; 91",
                "/reverse?lon=39; lat; NaN",
                "/reverse?lon=39; lat; north",
                "/reverse?lat=36; lon; -180.5",
                "/reverse?lat=36; lon; 1e999",
                "/reverse?lat=36&lon=39; zoom; 19",
                "/reverse?lat=36&lon=39; zoom; 5.5",
                "/reverse?lat=36&lon=39; lang; de",
                "/reverse?lat=36&lon=39; format; xml",
                "/reverse?lon=39&format=json; lat; Infinity",
                "/reverse?lat=36&lon=39&format=json; zoom; -1",
            })
    void aBadParameterOfOneEndpointIsNamed(String path, String parameter, String value) {
        JsonNode problem = badRequest(path + (path.contains("?") ? "&" : "?") + parameter + "=" + Client.encode(value));
        assertThat(problem.at("/parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void noEndpointTakesWhatItDoesNotKnow() {
        for (String path : OTHERS) {
            JsonNode problem = badRequest(path + (path.contains("?") ? "&" : "?") + "no_such=1");
            assertThat(problem.at("/parameter").asString()).as(path).contains("no_such");
        }
    }

    @Test
    void aParameterIsGivenOnceAndIsNeverEmptyHugeOrUnprintable() {
        for (String path : FILTERED) {
            badRequest(path + "?count=low&count=high");
            badRequest(path + "?source=");
            badRequest(path + "?source=%00");
            badRequest(path + "?source=" + "x".repeat(5_000));
            badRequest(path + "?bbox=" + "1,".repeat(900));
        }
        badRequest("/geocode");
        badRequest("/geocode?q=%20");
        badRequest("/geocode?q=%07");
        badRequest("/geocode?q=" + "%D8%A7".repeat(1_200));
        for (String nonsense : List.of("%00", "%07", "%ED%A0%BD", "9".repeat(5_000), "1&lat=2")) {
            badRequest("/reverse?lon=39&lat=" + nonsense);
            badRequest("/reverse?format=json&lon=39&lat=" + nonsense);
        }
        for (String request :
                List.of("/search", "/search?q=", "/search?q=%00", "/reverse", "/reverse?lat=1", "/reverse?lon=1")) {
            badRequest(request);
        }
        badRequest("/search?q=" + "%D8%A7".repeat(1_200));
        badRequest("/search?q=Raqqa&q=Homs");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                ITEMS + "/no-such",
                "/ogc/collections/wars",
                "/ogc/collections/wars/items",
                ITEMS + "/..%2f..%2f",
                "/nowhere",
                "/error")) {
            HttpResponse<String> response = client().get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            isProblem(response);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/summary?bbox=%zz",
                "/summary?source=%FF",
                "/summary?%FF=1",
                "/geocode?q=%ED%A0%80",
                "/ogc/collections/incidents/items/%00",
                "/%",
                "/geocode?q=\"",
                "/a b",
            })
    void whatIsNoAddressIsRefusedInTheSameShape(String address) throws IOException {
        assertThat(sentAsItIs(address))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"status\":400")
                .contains("\"detail\":\"");
    }

    @Test
    void anAddressOfNoMeasureIsRefused() throws IOException {
        assertThat(sentAsItIs("/geocode?q=" + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 400")
                .contains("\"detail\":\"");
    }

    /** The answer to a request line that a well-behaved client would never send. */
    private String sentAsItIs(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            String request = "GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingCanBeWritten() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> response = client().send(method, ITEMS);
            assertThat(response.statusCode()).as(method).isEqualTo(405);
            isProblem(response);
        }
    }

    @Test
    void aProblemIsNotKeptAsIfItWereAnAnswer() {
        assertThat(client().get("/summary?count=most").headers().firstValue("ETag"))
                .isEmpty();
    }

    @Test
    void aStoreThatIsAwayIsNoFaultOfOursAndItsServerIsNotNamed() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setHeader("ETag", "W/\"1\"");
        var answer =
                new Problems().storeAway(new StoreException("PostgreSQL at 10.0.0.1:5432/strikes: gone"), response);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getHeader("ETag")).isNull();
        assertThat(String.valueOf(answer.getBody())).contains("cannot be read").doesNotContain("10.0.0.1");
    }

    @Test
    void aFormThatThereIsNotIsNotAcceptableAndThoseThereAreAreNamed() {
        var answer = new Problems()
                .notAcceptable(new NotAcceptableException("text/html, text/csv"), new MockHttpServletResponse());
        assertThat(answer.getStatusCode().value()).isEqualTo(406);
        assertThat(String.valueOf(answer.getBody())).contains("Not acceptable", "there are text/html, text/csv");
    }

    private JsonNode badRequest(String pathAndQuery) {
        HttpResponse<String> response = client().get(pathAndQuery);
        assertThat(response.statusCode()).as(pathAndQuery).isEqualTo(400);
        return isProblem(response);
    }

    private static JsonNode isProblem(HttpResponse<String> response) {
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Client.parse(response.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(response.statusCode());
        assertThat(problem.at("/title").asString()).isNotBlank();
        assertThat(problem.at("/detail").asString()).isNotBlank();
        return problem;
    }
}
