package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** OGC API Features and what the page asks for, as clients see them. */
@ServerTest
class ApiTest {

    private static final String ITEMS = "/ogc/collections/incidents/items";

    @LocalServerPort
    private int port;

    private Client client() {
        return new Client(port);
    }

    @Test
    void everyLinkOfTheLandingPageAndTheCollectionsLeadsSomewhere() {
        Set<String> seen = new HashSet<>();
        for (String page : List.of("/ogc", "/ogc/collections", "/ogc/collections/incidents", ITEMS + "?limit=3")) {
            for (JsonNode link : client().json(page).findValues("links").stream()
                    .flatMap(JsonNode::valueStream)
                    .toList()) {
                String href = link.at("/href").asString();
                if (seen.add(href)) {
                    HttpResponse<String> target = client().get(href);
                    assertThat(target.statusCode()).as(href).isEqualTo(200);
                    assertThat(target.headers().firstValue("Content-Type").orElse(""))
                            .as(href)
                            .startsWith(link.at("/type").asString().replaceFirst(";.*", ""));
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    @Test
    void theLandingPageIsFoundWithASlashAtItsEndToo() {
        assertThat(client().get("/ogc/").body()).isEqualTo(client().get("/ogc").body());
    }

    @Test
    void anItemIsTheSameAsInAPageAndHasItsClaimsBesideIt() {
        JsonNode inPage = client().json(ITEMS + "?limit=1").at("/features/0");
        JsonNode item = client().json(ITEMS + "/" + inPage.at("/id").asString());
        assertThat(item.at("/properties")).isEqualTo(inPage.at("/properties"));
        assertThat(item.at("/geometry")).isEqualTo(inPage.at("/geometry"));
        assertThat(item.at("/claim_list").size())
                .isEqualTo(inPage.at("/properties/claims").asInt());
    }

    @Test
    void nextLinksLeadThroughEveryIncidentOnce() {
        for (int limit : List.of(1, 7, 1000)) {
            List<String> ids = new ArrayList<>();
            String page = ITEMS + "?limit=" + limit;
            while (page != null) {
                JsonNode items = client().json(page);
                assertThat(items.at("/numberReturned").asInt())
                        .isEqualTo(items.at("/features").size());
                items.at("/features")
                        .forEach(feature -> ids.add(feature.at("/id").asString()));
                page = link(items, "next");
            }
            assertThat(ids).doesNotHaveDuplicates().isEqualTo(ids(client().json("/incidents.geojson")));
        }
    }

    @Test
    void aLimitAboveTheGreatestIsNoError() {
        assertThat(client().json(ITEMS + "?limit=1000000").at("/features").size())
                .isGreaterThan(50);
    }

    @Test
    void boxesAcrossThe180thMeridianAreTwoBoxes() {
        int everywhere = client().json(ITEMS).at("/numberMatched").asInt();
        int across = client().json(ITEMS + "?bbox=40,-90,-170,90")
                .at("/numberMatched")
                .asInt();
        int east = client().json(ITEMS + "?bbox=40,-90,180,90")
                .at("/numberMatched")
                .asInt();
        assertThat(across).isEqualTo(east).isPositive().isLessThan(everywhere);
    }

    @Test
    void anIncidentCarriesTheNumberOfTheRuleAskedFor() {
        String one = ITEMS + "?datetime=2017-06-08&bbox=38.98,35.95,38.99,35.96";
        assertThat(client().json(one).at("/features/0/properties").has("killed"))
                .isFalse();
        JsonNode high = client().json(one + "&count=high").at("/features/0/properties");
        assertThat(high.at("/killed").asInt())
                .isEqualTo(high.at("/killed_high").asInt())
                .isEqualTo(30);
        JsonNode silent = client().json(one + "&count=source:us-led-coalition").at("/features/0/properties");
        assertThat(silent.at("/killed").isNull()).isTrue();
        assertThat(silent.at("/killed_status").asString()).isEqualTo("unknown");
        JsonNode conceded = client().json(one + "&count=conceded").at("/features/0/properties");
        assertThat(conceded.at("/killed").asInt(-1)).isZero();
        assertThat(conceded.at("/killed_status").asString()).isEqualTo("known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "datetime=2017-06-01/2017-06-30",
                "datetime=../2016-12-31",
                "bbox=38,33,40,37",
                "belligerent=Russia",
                "harm_status=confirmed&count=low",
                "strike_type=airstrike&count=conceded",
                "source=airwars&count=source:airwars",
                "min_killed=20&count=high",
                "max_accuracy_m=500",
                "filter=killed_high%20%3E%2010%20AND%20accuracy_m%20%3C%2020000&count=high",
                "q=raqqa&count=low",
                "country=IQ",
            })
    void itemsDownloadHistogramAndTotalsAgree(String filters) {
        boolean ruleGiven = filters.contains("count=");
        String query = ruleGiven ? filters : (filters.isEmpty() ? "" : filters + "&") + "count=best";
        JsonNode download = client().json("/incidents.geojson?" + query);
        JsonNode summary = client().json("/summary?" + query);
        long killed = 0;
        int unknown = 0;
        for (JsonNode feature : download.at("/features")) {
            JsonNode properties = feature.at("/properties");
            if (properties.at("/status").asString().equals("counted")) {
                killed += properties.at("/killed").asInt(0);
                unknown += properties.at("/killed_status").asString().equals("unknown") ? 1 : 0;
            }
        }
        assertThat(summary.at("/rule/killed").asLong()).isEqualTo(killed);
        assertThat(summary.at("/rule/unknown").asInt()).isEqualTo(unknown);
        assertThat(summary.at("/incidents").asInt())
                .isEqualTo(download.at("/features").size())
                .isEqualTo(
                        client().json(ITEMS + "?" + query).at("/numberMatched").asInt());
        for (JsonNode place : summary.at("/places")) {
            String id = place.at("/id").asString();
            if (!List.of("city", "town", "village").contains(place.at("/kind").asString())) {
                continue;
            }
            List<JsonNode> there = client().json("/incidents.geojson?" + query + "&place_id=" + id)
                    .at("/features")
                    .valueStream()
                    .map(feature -> feature.at("/properties"))
                    .toList();
            assertThat(place.at("/incidents").asInt()).as(id).isEqualTo(there.size());
            assertThat(place.at("/killed").asLong())
                    .as(id)
                    .isEqualTo(there.stream()
                            .filter(properties ->
                                    properties.at("/status").asString().equals("counted"))
                            .mapToLong(properties -> properties.at("/killed").asLong(0))
                            .sum());
        }
        for (String interval : List.of("auto", "day", "week", "month", "year")) {
            long inBins = 0;
            int incidents = 0;
            for (JsonNode bin : client().json("/timeline?" + query + "&interval=" + interval)
                    .at("/bins")) {
                inBins += bin.at("/killed").asLong();
                incidents += bin.at("/incidents").asInt();
            }
            assertThat(inBins).as(interval).isEqualTo(killed);
            assertThat(incidents)
                    .as(interval)
                    .isEqualTo(summary.at("/incidents").asInt());
        }
    }

    @Test
    void anAnswerIsKeptAsLongAsItsVersion() {
        HttpResponse<String> first = client().get("/summary");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client().get("/summary", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aBadRequestIsRefusedEvenToOneWhoHasKeptAnAnswer() {
        for (String path :
                List.of("/summary", ITEMS, "/incidents.geojson", "/ogc", ITEMS + "/raqqa-jazra-2017-06-08")) {
            String tag = client().get(path).headers().firstValue("ETag").orElseThrow();
            for (String kept : List.of(tag, "*", "\"other\", " + tag)) {
                assertThat(client().get(path, "If-None-Match", kept).statusCode())
                        .isEqualTo(304);
                assertThat(client().get(path + "?no_such=1", "If-None-Match", kept)
                                .statusCode())
                        .isEqualTo(400);
            }
            assertThat(client().get(path, "If-None-Match", "\"other\"").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void answersAreCompressedOpenToOtherOriginsAndHaveHeads() {
        HttpResponse<String> packed = client().get("/incidents.geojson", "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        HttpResponse<String> open = client().get(ITEMS, "Origin", "https://maps.example");
        assertThat(open.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        HttpResponse<String> head = client().send("HEAD", ITEMS);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void linksKnowTheAddressThatTheClientUsed() {
        JsonNode landing = Client.parse(client().get(
                        "/ogc",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "map.example",
                        "X-Forwarded-Prefix",
                        "/strikes")
                .body());
        assertThat(link(landing, "data")).isEqualTo("https://map.example/strikes/ogc/collections");
    }

    private static List<String> ids(JsonNode collection) {
        return collection
                .at("/features")
                .valueStream()
                .map(feature -> feature.at("/id").asString())
                .toList();
    }

    private static @Nullable String link(JsonNode answer, String rel) {
        for (JsonNode link : answer.at("/links")) {
            if (link.at("/rel").asString().equals(rel)) {
                return link.at("/href").asString();
            }
        }
        return null;
    }
}
