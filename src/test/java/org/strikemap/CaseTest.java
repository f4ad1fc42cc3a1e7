package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The case the project began with: a report of June 2017 about Mafraq Jazra and Al-Tanaf. */
@ServerTest
class CaseTest {

    @LocalServerPort
    private int port;

    private Client client() {
        return new Client(port);
    }

    @Test
    void bothIncidentsStandWhereTheyHappened() {
        JsonNode items = client().json("/ogc/collections/incidents/items?datetime=2017-06-08&bbox=38,33,40,37");
        isAt(feature(items, "raqqa-jazra-2017-06-08"), 38.984722, 35.952778);
        isAt(feature(items, "tanf-2017-06-08"), 38.65697, 33.48834);
        assertThat(items.at("/numberMatched").asInt())
                .isEqualTo(items.at("/features").size());
    }

    @Test
    void theClaimsKeepWhoSaidWhat() {
        JsonNode claims = client().json("/ogc/collections/incidents/items/raqqa-jazra-2017-06-08")
                .at("/claim_list");
        JsonNode sana = claim(claims, "sana");
        assertThat(sana.at("/killed_min").asInt()).isEqualTo(14);
        assertThat(sana.at("/killed_max").asInt()).isEqualTo(14);
        JsonNode afp = claim(claims, "afp");
        assertThat(afp.at("/killed_min").asInt()).isEqualTo(17);
        assertThat(afp.at("/killed_max").isNull()).isTrue();
        assertThat(afp.at("/repeats").asString()).isEqualTo("sohr");
        assertThat(afp.at("/injured_min").isNull()).isTrue();
        assertThat(afp.at("/note").asString()).contains("dozens");
    }

    @Test
    void theRelayOfAReportIsNamedWhereverItIsTold() {
        JsonNode sana = claim(
                client().json("/ogc/collections/incidents/items/raqqa-jazra-2017-06-08")
                        .at("/claim_list"),
                "sana");
        String url = sana.at("/url").asString();
        assertThat(url).startsWith("https://sputniknews.com/");
        assertThat(sana.at("/via").asString()).isEqualTo("Sputnik");
        assertThat(sana.at("/figure_seen").asString()).isEqualTo("yes");
        String words = "SANA, as relayed by Sputnik, 9 June 2017";
        assertThat(client().get("/ogc/collections/incidents/items/raqqa-jazra-2017-06-08?f=html")
                        .body())
                .contains("<a href=\"" + url + "\"", words);
        assertThat(client().get("/ogc/collections/claims/items/raqqa-jazra-2017-06-08/sana?f=html")
                        .body())
                .contains(words);
        assertThat(client().get("/feed.atom?limit=500").body())
                .contains(words + ": " + url)
                .contains("rel=\"via\"");
        assertThat(client().get("/ogc/collections/claims/items?f=csv&q=jazra").body())
                .contains("via,figure_seen,no_address")
                .contains(",Sputnik,yes,");
        assertThat(client().json("/tallies").at("/tallies/0").has("via")).isTrue();
    }

    @Test
    void tanfIsInHomsAndHasNoCivilianToll() {
        JsonNode tanf = client().json("/ogc/collections/incidents/items/tanf-2017-06-08");
        for (String column : List.of("killed_low", "killed_best", "killed_high", "killed_conceded", "disagreement")) {
            assertThat(tanf.at("/properties/" + column).isNull()).as(column).isTrue();
        }
        assertThat(tanf.at("/properties/conceded").asString()).isEqualTo("unknown");
        JsonNode spokesman = claim(tanf.at("/claim_list"), "us-led-coalition");
        assertThat(spokesman.at("/attributed_to").asString()).contains("Ryan Dillon");
        JsonNode inRaqqa = client().json("/geocode?q=Al-Tanaf&within=Raqqa");
        for (JsonNode match : inRaqqa.at("/features")) {
            assertThat(match.at("/properties/geocoding/name").asString()).isNotEqualTo("At Tanf");
        }
    }

    @Test
    void theTalliesAreComparedAndNeverMapped() {
        JsonNode tallies = client().json("/tallies").at("/tallies");
        JsonNode admitted = withNumber(tallies, 352);
        assertThat(admitted.at("/kind").asString()).isEqualTo("admitted");
        assertThat(admitted.at("/map/incidents").asInt()).isPositive();
        JsonNode estimated = withNumber(tallies, 3164);
        assertThat(estimated.at("/kind").asString()).isEqualTo("estimated");
        assertThat(estimated.at("/map")).isEqualTo(admitted.at("/map"));
        assertThat(client().get("/incidents.geojson").body()).doesNotContain("3164");
    }

    @ParameterizedTest
    @CsvSource({
        "Mafraq Jazra, 38.984722, 35.952778",
        "Mafraq al-Jazra, 38.984722, 35.952778",
        "Al Jazra junction, 38.984722, 35.952778",
        "مفرق الجزرة, 38.984722, 35.952778",
        "Al-Tanaf, 38.65697, 33.48834",
        "At Tanf, 38.65697, 33.48834",
        "al-Tanf, 38.65697, 33.48834",
        "Tanf, 38.65697, 33.48834",
        "التنف, 38.65697, 33.48834",
        "Raqqa, 39.007879, 35.952829",
        "Rakka, 39.007879, 35.952829",
        "Ar-Raqqah, 39.007879, 35.952829",
        "الرقة, 39.007879, 35.952829",
    })
    void theNamesOfTheReportResolveFirst(String name, double lon, double lat) {
        JsonNode first = client().json("/geocode?q=" + Client.encode(name)).at("/features/0");
        isAt(first, lon, lat);
        JsonNode match = first.at("/properties");
        assertThat(match.at("/matched_name").asString()).isNotBlank();
        assertThat(match.at("/radius_m").asInt()).isPositive();
        assertThat(match.at("/ambiguous").isBoolean()).isTrue();
        assertThat(match.at("/rivals").isInt()).isTrue();
        if (lat == 35.952778) {
            isAt(client().json("/geocode?within=Raqqa&q=" + Client.encode(name)).at("/features/0"), lon, lat);
        }
    }

    private static JsonNode feature(JsonNode collection, String id) {
        return one(collection.at("/features"), "/id", id);
    }

    private static JsonNode claim(JsonNode claims, String source) {
        return one(claims, "/source", source);
    }

    private static JsonNode one(JsonNode list, String pointer, String value) {
        for (JsonNode item : list) {
            if (item.at(pointer).asString().equals(value)) {
                return item;
            }
        }
        throw new AssertionError("nothing with " + pointer + " " + value + " in " + list);
    }

    private static JsonNode withNumber(JsonNode tallies, int killed) {
        for (JsonNode tally : tallies) {
            if (tally.at("/killed_min").asInt(-1) == killed) {
                return tally;
            }
        }
        throw new AssertionError("no tally of " + killed);
    }

    private static void isAt(JsonNode feature, double lon, double lat) {
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isCloseTo(lon, within(1e-6));
        assertThat(feature.at("/geometry/coordinates/1").asDouble()).isCloseTo(lat, within(1e-6));
    }
}
