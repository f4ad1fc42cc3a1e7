package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.strikemap.intake.ClaimImportRequest;
import org.strikemap.intake.Intake;
import org.strikemap.snapshot.CurrentSnapshot;
import org.strikemap.store.Store;
import tools.jackson.databind.JsonNode;

/** The questions that an import leaves open, over HTTP: listed by the deaths at stake, decided with the key, counted once when asked. */
@SpringBootTest(
        classes = StrikeMap.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"strikemap.data=target/server-tests/${random.uuid}", "strikemap.edit.key=" + EditingTest.KEY})
class QuestionsTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_type,place,lat,lon,accuracy_m,killed_min,killed_max\n";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder = Path.of("");

    private final Intake intake;
    private final Store store;
    private final CurrentSnapshot current;

    @Autowired
    QuestionsTest(Intake intake, Store store, CurrentSnapshot current) {
        this.intake = intake;
        this.store = store;
        this.current = current;
    }

    private void take(String name, String rows) throws IOException {
        intake.take(ClaimImportRequest.of(Files.writeString(folder.resolve(name + ".csv"), HEADER + rows)));
    }

    /** Far away from what the program brings along; the same bytes change nothing when they come again. */
    @BeforeEach
    void takeTwoFilesIn() throws IOException {
        take("first", """
                p1,p,2018-05-01,Three,monitor,,-33.5,16.5,90,4,4
                u1,u,2018-05-01,Three,,Nowhere at all,,,,40,40
                """);
        take("second", "q1,q-7,2018-05-02,Four,monitor,,-33.5,16.5,90,5,7\nx1,x,2018-05-32,Four,,,-33.5,16.5,90,1,1\n");
        assertThat(current.awaitVersion(store.version(), Duration.ofSeconds(60)))
                .isTrue();
    }

    private JsonNode get(String path) {
        return Client.parse(new Client(port).get(path).body());
    }

    private HttpResponse<String> put(String id, String decision, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
        all.addAll(List.of(headers));
        return new Client(port)
                .sendBody(
                        "PUT",
                        "/questions/" + id + "/decision",
                        "{\"decision\":\"" + decision + "\"}",
                        all.toArray(String[]::new));
    }

    @Test
    void questionsComeByTheDeathsAtStakeWithBothSides() {
        JsonNode list = get("/questions.json");
        assertThat(list.at("/editable").asBoolean()).isTrue();
        assertThat(list.at("/open/pair/open").asInt()).isEqualTo(1);
        assertThat(list.at("/open/pair/deaths").asInt()).isEqualTo(4);
        JsonNode first = list.at("/questions/0");
        assertThat(first.at("/kind").asString()).isEqualTo("place");
        assertThat(first.at("/deaths").asInt()).isEqualTo(40);
        assertThat(first.at("/value").asString()).isEqualTo("Nowhere at all");
        assertThat(first.at("/line").asInt()).isEqualTo(3);

        JsonNode pair = get("/questions.json?kind=pair").at("/questions/0");
        assertThat(pair.at("/sides/0/id").asString()).isEqualTo("q-7");
        assertThat(pair.at("/sides/1/id").asString()).isEqualTo("p");
        assertThat(pair.at("/sides/0/killed_high").asInt()).isEqualTo(7);
        assertThat(pair.at("/sides/1/sources/0").asString()).isEqualTo("Three");
        assertThat(pair.at("/score").asDouble()).isBetween(0.2, 0.6);

        JsonNode page = get("/questions.json?kind=row&limit=1");
        assertThat(page.at("/matched").asInt()).isEqualTo(1);
        assertThat(page.at("/next").isNull()).isTrue();
        assertThat(get("/questions.json?limit=1").at("/next").asInt()).isEqualTo(1);
    }

    @Test
    void theListIsAFileWithAColumnToFillIn() {
        HttpResponse<String> csv = new Client(port).get("/questions.csv?kind=pair");
        assertThat(csv.statusCode()).as(csv.body()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines.getFirst()).startsWith("question,kind,deaths,dataset,").endsWith(",decided,decision");
        assertThat(lines.get(1))
                .contains(",q-7,2018-05-02,", ",5-7,p,2018-05-01,")
                .endsWith(",4,,");
    }

    @Test
    void totalsTellWhatMayBeCountedTwice() {
        String box = "?bbox=16,-34,17,-33";
        JsonNode twice = get("/summary" + box);
        assertThat(twice.at("/killed/low").asInt()).isEqualTo(9);
        assertThat(twice.at("/pairs/undecided").asInt()).isEqualTo(1);
        assertThat(twice.at("/pairs/killed").asInt()).isEqualTo(4);
        JsonNode once = get("/summary" + box + "&pairs=once");
        assertThat(once.at("/killed/low").asInt()).isEqualTo(5);
        assertThat(once.at("/incidents").asInt()).isEqualTo(1);
        assertThat(once.at("/pairs/counted").asString()).isEqualTo("once");
        assertThat(once.at("/pairs/undecided").asInt()).isEqualTo(1);
        assertThat(get("/timeline" + box + "&pairs=once").at("/bins").size()).isEqualTo(1);
        assertThat(get("/ogc/collections/incidents/items" + box + "&pairs=once")
                        .at("/numberMatched")
                        .asInt())
                .isEqualTo(1);
        assertThat(new Client(port).get("/summary?pairs=never").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasTheKeyDecidesAndUndoes() {
        String id = get("/questions.json?kind=pair").at("/questions/0/id").asString();
        String[] key = {"Authorization", "Bearer " + EditingTest.KEY};
        assertThat(put(id, "same").statusCode()).isEqualTo(401);
        assertThat(put(id, "same", "Authorization", "Bearer no-such-key-0123456789")
                        .statusCode())
                .isEqualTo(403);
        assertThat(put(id, "perhaps", key).statusCode()).isEqualTo(400);
        assertThat(put("pair-0", "same", key).statusCode()).isEqualTo(404);
        assertThat(put(id, " ", key).statusCode()).isEqualTo(400);
        assertThat(put(id, "same\" no JSON", key).statusCode()).isEqualTo(400);
        assertThat(put(id, "x".repeat(5_000), key).body()).contains("the body is larger than 4096 bytes");

        HttpResponse<String> made = put(id, "same", key);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(Client.parse(made.body()).at("/shown").asBoolean()).isTrue();
        assertThat(get("/summary?bbox=16,-34,17,-33").at("/pairs/undecided").asInt())
                .isZero();
        assertThat(get("/questions.json?state=decided")
                        .at("/questions/0/decision")
                        .asString())
                .isEqualTo("same");
        assertThat(put(id, "apart", key).statusCode()).isEqualTo(409);

        HttpResponse<String> undone = new Client(port).send("DELETE", "/questions/" + id + "/decision", key);
        assertThat(undone.statusCode()).isEqualTo(200);
        assertThat(get("/questions.json?kind=pair").at("/matched").asInt()).isEqualTo(1);
    }
}
