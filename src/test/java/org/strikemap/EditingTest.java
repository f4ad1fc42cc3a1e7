package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikemap.edit.ClaimFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits over HTTP, by those who have the key. */
@SpringBootTest(
        classes = StrikeMap.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "strikemap.data=target/server-tests/${random.uuid}",
            "strikemap.editor=Somebody of the desk",
            "strikemap.edit.key=" + EditingTest.KEY
        })
@ExtendWith(OutputCaptureExtension.class)
class EditingTest {

    static final String KEY = "a-key-of-the-tests-0123456789";

    private static final String INCIDENTS = "/ogc/collections/incidents/items";
    private static final String CLAIMS = "/ogc/collections/claims/items";
    private static final String GEOJSON = "application/geo+json";
    private static final String PATCH = "application/merge-patch+json";

    private static final String FEATURE = """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[36.71,34.72]},"properties":{"name":"The depot",
            "start":"2016-03-04","end":"2016-03-04","killed_low":3,"killed_high":5,"killed_best":99,"belligerent":"First; Second"}}
            """;

    @LocalServerPort
    private int port;

    private Client client() {
        return new Client(port);
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String... more) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", type, "Authorization", "Bearer " + KEY));
        headers.addAll(List.of(more));
        return client().sendBody(method, path, body, headers.toArray(String[]::new));
    }

    private HttpResponse<String> delete(String path, String... more) {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + KEY));
        headers.addAll(List.of(more));
        return client().send("DELETE", path, headers.toArray(String[]::new));
    }

    /** The address of a new item. */
    private String create(String path, String feature) {
        HttpResponse<String> made = send("POST", path, GEOJSON, feature);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return header(made, "Location");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String detail(HttpResponse<String> answer) {
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        JsonNode problem = Client.parse(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(answer.statusCode());
        return problem.at("/detail").asString();
    }

    @Test
    void anIncidentIsCreatedReadReplacedUpdatedAndDeleted() {
        String location = create(INCIDENTS, FEATURE);
        assertThat(location).startsWith(client().base() + INCIDENTS + "/incident-");
        HttpResponse<String> first = client().get(location);
        JsonNode feature = Client.parse(first.body());
        assertThat(feature.at("/properties/name").asString()).isEqualTo("The depot");
        assertThat(feature.at("/properties/killed_best").asInt()).isEqualTo(3);
        assertThat(feature.at("/properties/belligerent").asString()).isEqualTo("First; Second");
        assertThat(feature.at("/claim_list/0/source").asString()).isEqualTo("editor");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{24}\\.[0-9a-f]{8}\"");

        HttpResponse<String> stale = send("PUT", location, GEOJSON, FEATURE, "If-Match", "\"stale\"");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(detail(stale)).contains("get it anew");
        String sent = first.body().replace("The depot", "The store");
        assertThat(send("PUT", location, GEOJSON, sent, "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(client().json(location).at("/properties/name").asString()).isEqualTo("The store");
        assertThat(send("PATCH", location, PATCH, "{\"properties\":{\"killed_high\":8}}", "If-Match", tag)
                        .statusCode())
                .isEqualTo(412);

        String next = header(client().get(location), "ETag");
        HttpResponse<String> patched =
                send("PATCH", location, PATCH, "{\"properties\":{\"killed_high\":8}}", "If-Match", "W/" + next);
        assertThat(patched.statusCode()).isEqualTo(200);
        JsonNode answer = Client.parse(patched.body());
        assertThat(answer.at("/shown").asBoolean()).isTrue();
        assertThat(client().json(location).at("/properties/killed_high").asInt())
                .isEqualTo(8);

        assertThat(delete(location, "If-Match", next).statusCode()).isEqualTo(412);
        assertThat(delete(location).statusCode()).isEqualTo(204);
        assertThat(client().get(location).statusCode()).isEqualTo(404);
        assertThat(delete(location).statusCode()).isEqualTo(404);
        long version = answer.at("/version").asLong();
        assertThat(client().json(location + "?as_of=" + version)
                        .at("/properties/killed_high")
                        .asInt())
                .isEqualTo(8);
        String changes = client().get("/changes?since=" + (version - 3)).body();
        assertThat(changes)
                .containsSubsequence(
                        "incident create", "incident replace", "incident update", "gone", "incident delete");
        assertThat(changes + client().get("/imports.json").body())
                .doesNotContain("Somebody")
                .doesNotContain(KEY);
    }

    @Test
    void aClaimIsWrittenToAnIncident() {
        String incident = create(INCIDENTS, FEATURE);
        String id = incident.substring(incident.lastIndexOf('/') + 1);
        String claim = create(CLAIMS, """
                {"type":"Feature","geometry":null,"properties":{"incident":"%s","source":"sana","date":"2016-03-04","killed_min":7}}
                """.formatted(id));
        JsonNode both = client().json(incident);
        assertThat(both.at("/claim_list")).hasSize(2);
        assertThat(both.at("/properties/killed_high").asInt()).isEqualTo(7);

        assertThat(detail(delete(incident))).contains("claims by sana");
        assertThat(send("PATCH", claim, PATCH, "{\"properties\":{\"killed_min\":6}}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("PATCH", claim, PATCH, "{\"properties\":{\"killed_min\":1}}", "If-Match", "\"0a\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(client().json(incident).at("/properties/killed_high").asInt())
                .isEqualTo(6);
        HttpResponse<String> decided = send("PATCH", incident, PATCH, "{\"properties\":{\"killed_high\":5}}");
        assertThat(decided.statusCode()).isEqualTo(409);
        assertThat(detail(decided)).contains("killed_high cannot be made so").contains("sana");

        assertThat(delete(claim).statusCode()).isEqualTo(204);
        assertThat(client().json(incident).at("/claim_list")).hasSize(1);
        assertThat(delete(incident).statusCode()).isEqualTo(204);
    }

    /** Whatever a reader got may be sent back as it is, and changes nothing. */
    @Test
    void whatWasReadMayBeSentBack() {
        for (String items : List.of(INCIDENTS, CLAIMS)) {
            for (JsonNode feature : client().json(items + "?limit=60").at("/features")) {
                String path = items + "/" + Client.encode(feature.at("/id").asString());
                HttpResponse<String> read = client().get(path);
                HttpResponse<String> sent = send("PUT", path, GEOJSON, read.body());
                assertThat(sent.statusCode()).as(path + " " + sent.body()).isEqualTo(200);
                assertThat(Client.parse(client().get(path).body()).at("/properties"))
                        .isEqualTo(Client.parse(read.body()).at("/properties"));
            }
        }
    }

    @Test
    void theTagHoldsAsLongAsTheItemReadsTheSame() {
        String location = create(INCIDENTS, FEATURE);
        String tag = header(client().get(location), "ETag");
        String other = create(INCIDENTS, FEATURE);
        assertThat(header(client().get(location), "ETag")).isEqualTo(tag);
        assertThat(client().get(location, "If-None-Match", tag).statusCode()).isEqualTo(304);
        String counted = header(client().get(location + "?count=low"), "ETag");
        assertThat(counted).isNotEqualTo(tag).startsWith(tag.substring(0, 25));
        assertThat(header(client().get(other), "ETag").substring(0, 25)).isNotEqualTo(tag.substring(0, 25));
        assertThat(send("PATCH", location, PATCH, "{\"properties\":{\"name\":\"Else\"}}", "If-Match", counted)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client().get(location, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void ofManyWithOneTagOneWins() throws Exception {
        String location = create(INCIDENTS, FEATURE);
        String tag = header(client().get(location), "ETag");
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 12; i++) {
                String patch = "{\"properties\":{\"killed_high\":" + (20 + i) + "}}";
                answers.add(desk.submit(() ->
                        send("PATCH", location, PATCH, patch, "If-Match", tag).statusCode()));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
    }

    @ParameterizedTest
    @CsvSource({"POST," + INCIDENTS, "PUT," + INCIDENTS + "/x", "PATCH," + CLAIMS + "/x", "DELETE," + CLAIMS + "/x"})
    void withoutTheKeyNobodyEdits(String method, String path, CapturedOutput output) {
        HttpResponse<String> without = client().sendBody(method, path, FEATURE, "Content-Type", GEOJSON);
        assertThat(without.statusCode()).isEqualTo(401);
        assertThat(header(without, "WWW-Authenticate")).startsWith("Bearer");
        assertThat(header(without, "ETag")).isEmpty();
        String wrongKey = KEY.replace('9', '8');
        HttpResponse<String> wrong = client().sendBody(
                        method, path, FEATURE, "Content-Type", GEOJSON, "Authorization", "Bearer " + wrongKey);
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).doesNotContain(wrongKey);
        for (String header : List.of("Bearer", "Bearer ", "Basic " + KEY, KEY, "Bearer " + KEY + "x")) {
            assertThat(client().sendBody(method, path, FEATURE, "Content-Type", GEOJSON, "Authorization", header)
                            .statusCode())
                    .as(header)
                    .isIn(401, 403);
        }
        assertThat(output.getAll()).doesNotContain(KEY).doesNotContain(wrongKey);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/geo+json;charset=utf-16",
                "application/xml",
                "x"
            })
    void anotherMediaTypeIsRefused(String type) {
        HttpResponse<String> answer = send("POST", INCIDENTS, type, "x=1");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(detail(answer)).contains("application/geo+json");
        assertThat(header(answer, "Accept-Post")).contains("application/geo+json");
        assertThat(send("PATCH", INCIDENTS + "/x", type, "x=1").statusCode()).isEqualTo(415);
    }

    @Test
    void aBodyThatCannotBeReadIsRefused() {
        assertThat(send("PATCH", INCIDENTS + "/x", GEOJSON, FEATURE).statusCode())
                .isEqualTo(415);
        assertThat(send("POST", INCIDENTS, GEOJSON, FEATURE, "Content-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(415);
        for (String bad : List.of(
                "", "{bad", "{\"a\":1,\"a\":2}", FEATURE + "x", "[".repeat(500), "\u0000", "{\"type\":\"Feature\"")) {
            HttpResponse<String> answer = send("POST", INCIDENTS, GEOJSON, bad);
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(detail(answer)).as(bad).startsWith("the body is ");
        }
        HttpResponse<String> misspelt =
                send("POST", INCIDENTS, "application/json", FEATURE.replace("killed_low", "kiled"));
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(detail(misspelt)).startsWith("kiled: is no property that is kept");
        assertThat(Client.parse(misspelt.body()).at("/property").asString()).isEqualTo("kiled");
        HttpResponse<String> large = send("POST", INCIDENTS, GEOJSON, " ".repeat(1_100_000));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(detail(large)).contains("1048576");
        HttpResponse<String> unknown = send("POST", INCIDENTS + "?crs=x", GEOJSON, FEATURE);
        assertThat(detail(unknown)).contains("crs");
        assertThat(send("PUT", INCIDENTS + "/none", GEOJSON, FEATURE).statusCode())
                .isEqualTo(404);
        assertThat(send("POST", "/ogc/collections/none/items", GEOJSON, FEATURE).statusCode())
                .isIn(404, 405);
    }

    @Test
    void theDescriptionOfTheApiTellsOfEdits() {
        JsonNode api = client().json("/ogc/api");
        assertThat(api.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
        for (String collection : List.of("incidents", "claims")) {
            JsonNode items = api.at("/paths/~1collections~1" + collection + "~1items");
            assertThat(items.at("/post/security/0/key").isArray()).isTrue();
            List<String> paths = api.path("paths").propertyNames().stream()
                    .filter(path -> path.startsWith("/collections/" + collection + "/items/{"))
                    .toList();
            assertThat(paths).hasSize(1);
            JsonNode item = api.path("paths").path(paths.getFirst());
            assertThat(item.propertyNames()).contains("put", "patch", "delete");
            assertThat(paths.getFirst())
                    .endsWith("{" + item.at("/parameters/0/name").asString() + "}");
        }
        assertThat(written(api, "editedClaim")).containsExactlyInAnyOrderElementsOf(ClaimFeature.PROPERTIES);
        assertThat(written(api, "editedIncident"))
                .containsExactlyInAnyOrder(
                        "name",
                        "place",
                        "place_id",
                        "country",
                        "accuracy_m",
                        "start",
                        "end",
                        "date_precision",
                        "time_of_day",
                        "belligerent",
                        "strike_type",
                        "killed_low",
                        "killed_high",
                        "injured_low",
                        "injured_high");
        Set<String> missing = new HashSet<>();
        api.findValues("$ref").forEach(ref -> {
            if (api.at(ref.asString().substring(1)).isMissingNode()) {
                missing.add(ref.asString());
            }
        });
        assertThat(missing).isEmpty();
    }

    private static Set<String> written(JsonNode api, String schema) {
        Set<String> names = new HashSet<>();
        api.at("/components/schemas/" + schema + "/properties/properties/properties")
                .properties()
                .forEach(each -> {
                    if (!each.getValue().path("readOnly").asBoolean(false)) {
                        names.add(each.getKey());
                    }
                });
        return names;
    }

    @Test
    void whatIsAllowedIsTold() {
        HttpResponse<String> items = client().send("OPTIONS", INCIDENTS);
        assertThat(items.statusCode()).isEqualTo(204);
        assertThat(header(items, "Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        HttpResponse<String> item = client().send("OPTIONS", CLAIMS + "/x");
        assertThat(header(item, "Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT, PATCH, DELETE");
        assertThat(header(item, "Accept-Patch")).isEqualTo(PATCH);
    }

    @Test
    void noPageOfAnotherOriginEdits() {
        HttpResponse<String> asked = client().send(
                        "OPTIONS", INCIDENTS, "Origin", "https://example.org", "Access-Control-Request-Method", "POST");
        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(header(asked, "Access-Control-Allow-Methods")).doesNotContain("POST");
        assertThat(send("POST", INCIDENTS, GEOJSON, FEATURE, "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
    }

    /** What an answer shows can be sent back as it is. */
    @Test
    void everyDocumentedIncidentMayBeReplacedByWhatItShows() {
        JsonNode page = client().json(INCIDENTS + "?limit=200");
        long before = client().json("/changes?limit=1").at("/version").asLong();
        Set<String> refused = new HashSet<>();
        for (JsonNode feature : page.at("/features")) {
            String id = feature.at("/id").asString();
            HttpResponse<String> answer = send("PUT", INCIDENTS + "/" + id, GEOJSON, feature.toString());
            if (answer.statusCode() != 200) {
                refused.add(id + ": " + answer.body());
            }
        }
        assertThat(refused).isEmpty();
        assertThat(client().json("/changes?limit=1").at("/version").asLong()).isEqualTo(before);
    }

    /** What an answer shows can be copied: a new incident that shows the same figures. */
    @Test
    void everyDocumentedIncidentMayBeCopied() {
        JsonNode page = client().json(INCIDENTS + "?limit=20");
        for (JsonNode feature : page.at("/features")) {
            String copied = create(INCIDENTS, feature.toString());
            JsonNode copy = client().json(copied);
            Stream.of(
                            "name",
                            "start",
                            "end",
                            "killed_low",
                            "killed_high",
                            "injured_high",
                            "belligerent",
                            "place",
                            "accuracy_m",
                            "country")
                    .forEach(name -> assertThat(copy.at("/properties/" + name))
                            .as(name)
                            .isEqualTo(feature.at("/properties/" + name)));
            assertThat(copy.at("/geometry")).isEqualTo(feature.at("/geometry"));
            JsonNode single = client().json(INCIDENTS + "/" + feature.at("/id").asString());
            ((ObjectNode) single).remove("id");
            String whole = create(INCIDENTS, single.toString());
            assertThat(client().json(whole).at("/claim_list"))
                    .hasSize(single.at("/claim_list").size());
            assertThat(client().json(whole).at("/properties/killed_best"))
                    .isEqualTo(feature.at("/properties/killed_best"));
        }
    }
}
