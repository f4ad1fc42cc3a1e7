package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.strikemap.store.Store;
import tools.jackson.databind.JsonNode;

/** Earlier versions, what changed between them, and the feed, over a server that took two editions of a file in. */
@SpringBootTest(
        classes = StrikeMap.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"strikemap.data=target/server-tests/${random.uuid}", "strikemap.editor=Somebody of the desk"})
class HistoryTest {

    private static final String HEADER =
            "claim_id,incident_key,date,place,lat,lon,source,source_type,killed_min,killed_max\n";
    private static final String ITEM = "/ogc/collections/incidents/items/";

    @LocalServerPort
    private int port;

    @Autowired
    private Intake intake;

    @Autowired
    private Store store;

    private Client client() {
        return new Client(port);
    }

    @BeforeEach
    void takeTwoEditionsIn(@TempDir Path folder) throws IOException {
        if (store.version() == 1) {
            Path file = folder.resolve("edition.csv");
            Files.writeString(file, HEADER + """
                    h1,history-one,2019-03-01,The well,34.5,36.5,One,monitor,3,5
                    h2,history-two,2019-03-02,The mill,34.6,36.6,One,monitor,7,7
                    """);
            intake.take(ClaimImportRequest.of(file));
            Files.writeString(file, HEADER + "h1,history-one,2019-03-01,The well,34.5,36.5,One,monitor,4,9\n");
            intake.take(ClaimImportRequest.of(file));
        }
        assertThat(Patience.poll(
                        () -> client().json("/changes?limit=1").at("/version").asInt(), version -> version >= 3))
                .isEqualTo(3);
    }

    @Test
    void anItemReadsAsItDidThen() {
        assertThat(client().get(ITEM + "history-one?as_of=1").statusCode()).isEqualTo(404);
        assertThat(client().json(ITEM + "history-one?as_of=2")
                        .at("/properties/killed_high")
                        .asInt())
                .isEqualTo(5);
        assertThat(client().json(ITEM + "history-one")
                        .at("/properties/killed_high")
                        .asInt())
                .isEqualTo(9);
        assertThat(client().json(ITEM + "history-two?as_of=2")
                        .at("/properties/status")
                        .asString())
                .isEqualTo("counted");
        JsonNode gone = client().json(ITEM + "history-two");
        assertThat(gone.at("/properties/status").asString()).isEqualTo("withdrawn");
        assertThat(gone.at("/properties/killed_high").isNull()).isTrue();
        assertThat(gone.at("/claim_list/0/withdrawn").asBoolean()).isTrue();
        assertThat(gone.at("/claim_list/0/killed_max").asInt()).isEqualTo(7);
    }

    @Test
    void totalsAndPagesAreThoseOfTheVersion() {
        String box = "bbox=36,34,37,35&datetime=2019-03-01/2019-03-31";
        assertThat(client().json("/summary?" + box + "&as_of=2")
                        .at("/killed/high")
                        .asInt())
                .isEqualTo(12);
        JsonNode now = client().json("/summary?" + box);
        assertThat(now.at("/killed/high").asInt()).isEqualTo(9);
        assertThat(now.at("/skipped/withdrawn").asInt()).isEqualTo(1);
        assertThat(client().json("/incidents.geojson?" + box + "&as_of=1")
                        .at("/numberMatched")
                        .asInt())
                .isZero();
        String today = Instant.now().toString();
        assertThat(client().json("/summary?" + box + "&as_of=" + today)).isEqualTo(now);
        assertThat(client().json("/timeline?" + box + "&as_of=2").toString()).contains("2019-03-02");
    }

    @Test
    void changesAreToldInOrderAndInPages() {
        JsonNode since = client().json("/changes?since=1");
        List<String> told = new ArrayList<>();
        since.at("/changes")
                .forEach(change -> told.add(change.at("/version").asInt() + " "
                        + change.at("/incident").asString() + " "
                        + change.at("/change").asString()));
        assertThat(told)
                .containsExactly(
                        "2 history-one added",
                        "2 history-two added",
                        "3 history-one changed",
                        "3 history-two withdrawn");
        assertThat(since.at("/next").isNull()).isTrue();
        JsonNode withdrawn = since.at("/changes/3");
        assertThat(withdrawn.at("/file").asString()).isEqualTo("edition.csv");
        assertThat(withdrawn.at("/sha256").asString()).matches("[0-9a-f]{64}");
        assertThat(client().json(withdrawn.at("/href").asString())
                        .at("/properties/status")
                        .asString())
                .isEqualTo("withdrawn");

        List<String> paged = new ArrayList<>();
        String next = "/changes?limit=3";
        while (!next.isEmpty()) {
            JsonNode page = client().json(next);
            page.at("/changes").forEach(change -> paged.add(change.toString()));
            next = page.at("/next").asString("");
        }
        JsonNode whole = client().json("/changes?limit=10000");
        assertThat(paged)
                .hasSizeGreaterThan(60)
                .doesNotHaveDuplicates()
                .hasSize(whole.at("/changes").size());
    }

    @Test
    void importsTellTheirAccountAndNotWhoTookThemIn() {
        HttpResponse<String> answer = client().get("/imports.json?limit=2");
        JsonNode imports = Client.parse(answer.body());
        assertThat(imports.at("/imports/0/version").asInt()).isEqualTo(3);
        assertThat(imports.at("/imports/0/account").asString()).contains("1 changed, 0 same, 1 withdrawn");
        assertThat(imports.at("/next").asInt()).isEqualTo(2);
        assertThat(client().json("/imports.json?before=2").at("/imports")).hasSize(1);
        assertThat(client().get("/imports").body()).contains("<html");
        assertThat(answer.body()).doesNotContain("Somebody");
        assertThat(client().get("/changes").body() + client().get("/feed.atom").body())
                .doesNotContain("Somebody");
        assertThat(store.listImports().lastEntry().getValue().by()).isEqualTo("Somebody of the desk");
    }

    @Test
    void theFeedTellsTheLatestFirstWithPoints() {
        HttpResponse<String> answer = client().get("/feed.atom?limit=3");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        String feed = answer.body();
        assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"").contains("georss:point");
        assertThat(feed).containsSubsequence("changed: The well", "withdrawn: The mill", "added: The well");
        assertThat(feed).contains("civilians killed: 4 to 9").contains("34.5 36.5");
        assertThat(feed.split("<entry>", -1)).hasSize(4);
    }
}
