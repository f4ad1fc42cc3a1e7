package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.strikemap.incident.ClaimMaker.claim;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.Crs;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class IncidentTableTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> PROPERTIES = List.of(
            "name",
            "place",
            "place_ar",
            "place_id",
            "country",
            "accuracy",
            "accuracy_m",
            "start",
            "end",
            "date_precision",
            "time_of_day",
            "killed_low",
            "killed_best",
            "killed_high",
            "killed_conceded",
            "conceded",
            "injured_low",
            "injured_high",
            "children_killed_low",
            "children_killed_high",
            "women_killed_low",
            "women_killed_high",
            "combatants_killed_low",
            "combatants_killed_high",
            "disagreement",
            "belligerent",
            "strike_type",
            "harm_status",
            "claims",
            "sources",
            "status",
            "counted_in");

    private static final Location JAZRA = new Location(
            new LonLat(38.984722, 35.952778),
            Accuracy.ofRadius(150),
            new PlaceId("raqqa-jazra-junction"),
            "Mafraq Jazra",
            new ArabicName("مفرق الجزرة"),
            new CountryCode("SY"));

    private static final ReportedDate TWO_DAYS =
            ReportedDate.parse("2017-06-08").until(ReportedDate.parse("2017-06-09"));

    private static Claim sana() {
        return claim("jazra")
                .id("jazra/sana")
                .from(new Source("sana", "SANA", SourceType.STATE_MEDIA, "SY", null))
                .citing("medics")
                .in(new Report(
                        "https://example.org/1",
                        new ArchivedCopy("https://example.org/2"),
                        ReportedDate.parse("2017-06"),
                        new LanguageCode("fr")))
                .place("Mafraq Jazra, Raqqa")
                .at(JAZRA)
                .on(TWO_DAYS)
                .time("morning")
                .by(StrikeType.AIRSTRIKE)
                .blaming("US-led Coalition", "Russia")
                .killed(14, 23)
                .best(16)
                .injured(12, null)
                .groups(new Range(2, 3), new Range(null, 4), new Range(0, 0))
                .note("dozens wounded")
                .make();
    }

    private static Incident jazra() {
        Claim repeated = claim("jazra")
                .from("afp")
                .on(TWO_DAYS)
                .repeating("sana")
                .killed(14)
                .make();
        Claim admitted = claim("jazra").from("coalition").stance(Stance.ADMITS).make();
        return Corroboration.corroborate(
                new IncidentMark("jazra", null, IncidentStatus.DUPLICATE, "raqqa"),
                List.of(sana(), repeated, admitted));
    }

    private static JsonNode feature(Incident incident) {
        return feature(incident, null);
    }

    private static JsonNode feature(Incident incident, @Nullable CountingRule rule) {
        IncidentTable all = Snapshot.of(1, List.of(incident), List.of()).incidents();
        IncidentTable incidents = rule == null ? all : all.under(rule);
        JsonBuffer written = new JsonBuffer();
        new FeatureWriter(incidents, incidents.schema().properties(), Crs.CRS84).write(0, written);
        return JSON.readTree(written.toByteArray());
    }

    private static JsonNode claims(Incident incident) {
        return JSON.readTree(
                Snapshot.of(1, List.of(incident), List.of()).claims().json(0));
    }

    @Test
    void aFeatureHoldsEverythingFlat() {
        assertThat(feature(jazra())).isEqualTo(JSON.readTree("""
                {"type":"Feature","id":"jazra",
                 "geometry":{"type":"Point","coordinates":[38.984722,35.952778]},
                 "properties":{"name":"Mafraq Jazra, Raqqa","place":"Mafraq Jazra","place_ar":"مفرق الجزرة",
                  "place_id":"raqqa-jazra-junction","country":"SY","accuracy":"nearby_landmark","accuracy_m":150,
                  "start":"2017-06-08","end":"2017-06-09","date_precision":"day","time_of_day":"morning",
                  "killed_low":14,"killed_best":16,"killed_high":23,"killed_conceded":null,"conceded":"unknown",
                  "injured_low":12,"injured_high":12,"children_killed_low":2,"children_killed_high":3,
                  "women_killed_low":null,"women_killed_high":4,"combatants_killed_low":0,"combatants_killed_high":0,
                  "disagreement":9,
                  "belligerent":"US-led Coalition; Russia","strike_type":"airstrike","harm_status":"confirmed",
                  "claims":3,"sources":2,"status":"duplicate","counted_in":"raqqa"}}
                """));
    }

    @Test
    void whatIsUnknownIsNullAndNeverZeroOrMissing() {
        JsonNode feature = feature(claim("x").incident());
        JsonNode properties = feature.path("properties");
        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(properties.propertyNames()).containsExactlyInAnyOrderElementsOf(PROPERTIES);
        assertThat(properties.propertyNames().stream()
                        .filter(name -> !properties.get(name).isNull()))
                .containsExactlyInAnyOrder(
                        "name", "start", "end", "date_precision", "conceded", "claims", "sources", "status");
        assertThat(properties.path("conceded").asString()).isEqualTo("no_statement");
    }

    @Test
    void zeroIsANumber() {
        JsonNode properties =
                feature(claim("x").killed(0).stance(Stance.ADMITS).incident()).path("properties");
        for (String name : List.of("killed_low", "killed_best", "killed_high", "killed_conceded", "disagreement")) {
            assertThat(properties.get(name).isInt()).as(name).isTrue();
            assertThat(properties.get(name).asInt()).as(name).isZero();
        }
        assertThat(properties.path("conceded").asString()).isEqualTo("figure");
        assertThat(properties.get("harm_status").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the \"old\" quarter",
                "back\\slash / slash",
                "tab\tline\nreturn\r",
                "bell\u0007 escape\u001b null\u0000 c1\u0085 \u2028",
                "مفرق الجزرة",
                "😀 emoji 👩‍👧",
                "</script><b>&amp;",
                "}],\"features\":["
            })
    void anyTextComesOutAsItWentIn(String text) {
        Incident incident = claim("x")
                .place(text)
                .time(text)
                .citing(text)
                .note(text)
                .blaming(text)
                .incident();
        JsonNode properties = feature(incident).path("properties");
        assertThat(properties.path("name").asString()).isEqualTo(text);
        assertThat(properties.path("time_of_day").asString()).isEqualTo(text);
        assertThat(properties.path("belligerent").asString()).isEqualTo(text);
        JsonNode claim = claims(incident).get(0);
        assertThat(claim.path("note").asString()).isEqualTo(text);
        assertThat(claim.path("attributed_to").asString()).isEqualTo(text);
        assertThat(claim.path("place").asString()).isEqualTo(text);
    }

    @Test
    void aClaimKeepsItsOwnWords() {
        JsonNode claim = claims(jazra()).get(0);
        ObjectNode expected = (ObjectNode) JSON.readTree("""
                {"id":"jazra/sana","source":"sana","source_name":"SANA","source_type":"state_media",
                 "source_country":"SY","attributed_to":"medics","stance":"reports","claim_date":"2017-06",
                 "place":"Mafraq Jazra, Raqqa","date":"2017-06-08","date_end":"2017-06-09","time_of_day":"morning",
                 "strike_type":"airstrike","belligerent":"US-led Coalition; Russia",
                 "killed_min":14,"killed_max":23,"killed_best":16,"injured_min":12,"injured_max":null,
                 "children_killed_min":2,"children_killed_max":3,"women_killed_min":null,"women_killed_max":4,
                 "combatants_killed_min":0,"combatants_killed_max":0,
                 "url":"https://example.org/1","archive_url":"https://example.org/2","language":"fr",
                 "repeats":null,"certainty":null,"strikes":null,"grading":null,"note":"dozens wounded","withdrawn":false}
                """);
        Details.names().stream().filter(name -> !expected.has(name)).forEach(expected::putNull);
        assertThat(claim).isEqualTo(expected);
    }

    @Test
    void theThreeAnswersOfARuleLookDifferent() {
        JsonNode unknown = feature(jazra(), CountingRule.CONCEDED).path("properties");
        assertThat(unknown.path("killed_status").asString()).isEqualTo("unknown");
        assertThat(unknown.path("killed").isNull()).isTrue();
        JsonNode silent =
                feature(claim("x").killed(3).incident(), CountingRule.CONCEDED).path("properties");
        assertThat(silent.path("killed_status").asString()).isEqualTo("no_statement");
        JsonNode zero =
                feature(claim("x").killed(0).incident(), CountingRule.BEST).path("properties");
        assertThat(zero.path("killed_status").asString()).isEqualTo("known");
        assertThat(zero.path("killed").asInt(-1)).isZero();
    }

    @Test
    void everyPropertyOfTheSchemaHasAColumnAndNoOther() {
        assertThat(IncidentTable.SCHEMA.names()).containsExactlyElementsOf(PROPERTIES);
        IncidentTable incidents = Snapshot.of(1, List.of(jazra()), List.of()).incidents();
        assertThat(incidents.under(CountingRule.LOW).schema().names()).hasSize(PROPERTIES.size() + 2);
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> incidents.column("colour"));
    }
}
