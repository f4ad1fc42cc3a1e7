package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.strikemap.incident.ClaimMaker.claim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.claim.Location;
import org.strikemap.geo.Crs;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.SeededIncidents;
import org.strikemap.table.Coverage;
import org.strikemap.table.FeatureCollection;
import org.strikemap.table.FeatureWriter;
import org.strikemap.table.JsonBuffer;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.TableScan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FeatureCollectionTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Incident> incidents = SeededIncidents.of(5, 300);
    private final Map<String, Incident> byId =
            incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
    private final Snapshot snapshot = Snapshot.of(1, incidents, List.of());

    static Stream<CountingRule> rules() {
        return Stream.of(
                CountingRule.LOW,
                CountingRule.BEST,
                CountingRule.HIGH,
                CountingRule.CONCEDED,
                CountingRule.ofSource("sohr"),
                CountingRule.ofSource("nobody"));
    }

    private static FeatureCollection collection(Snapshot snapshot, @Nullable CountingRule rule) {
        IncidentTable all = snapshot.incidents();
        IncidentTable incidents = rule == null ? all : all.under(rule);
        return new FeatureCollection(
                incidents, new FeatureWriter(incidents, incidents.schema().properties(), Crs.CRS84));
    }

    private static JsonNode all(Snapshot snapshot, @Nullable CountingRule rule) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        collection(snapshot, rule).writeAll(RowPredicate.ALWAYS_TRUE, out);
        return JSON.readTree(out.toByteArray());
    }

    @Test
    void theWholeIsValidGeoJson() throws IOException {
        JsonNode collection = all(snapshot, null);
        assertThat(collection.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(collection.path("numberMatched").asInt()).isEqualTo(300);
        assertThat(collection.path("numberReturned").asInt()).isEqualTo(300);
        assertThat(collection.path("features").size()).isEqualTo(300);
        for (JsonNode feature : collection.path("features")) {
            assertThat(feature.propertyNames()).containsExactlyInAnyOrder("type", "id", "geometry", "properties");
            assertThat(feature.path("type").asString()).isEqualTo("Feature");
            checkGeometry(feature.get("geometry"), incidentOf(feature).location());
        }
        assertThat(collection.path("features").findValuesAsString("id")).doesNotHaveDuplicates();
    }

    private Incident incidentOf(JsonNode feature) {
        return Objects.requireNonNull(byId.get(feature.path("id").asString()));
    }

    private static void checkGeometry(JsonNode geometry, @Nullable Location location) {
        if (location == null) {
            assertThat(geometry.isNull()).isTrue();
            return;
        }
        assertThat(geometry.path("type").asString()).isEqualTo("Point");
        assertThat(geometry.path("coordinates").size()).isEqualTo(2);
        assertThat(geometry.path("coordinates").get(0).asDouble())
                .isEqualTo(location.point().lon());
        assertThat(geometry.path("coordinates").get(1).asDouble())
                .isEqualTo(location.point().lat());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void underARuleEachFeatureCarriesItsNumber(CountingRule rule) throws IOException {
        for (JsonNode feature : all(snapshot, rule).path("features")) {
            Incident incident = incidentOf(feature);
            Count count = Counting.count(rule, incident.claims());
            JsonNode properties = feature.path("properties");
            assertThat(properties.path("killed_status").asString())
                    .isEqualTo(count.state().word());
            assertThat(properties.path("killed").isNull()).isEqualTo(!count.isKnown());
            if (count.isKnown()) {
                assertThat(properties.path("killed").asInt()).isEqualTo(count.number());
            }
        }
    }

    @Test
    void withoutARuleNoFeatureCarriesOne() throws IOException {
        for (JsonNode feature : all(snapshot, null).path("features")) {
            assertThat(feature.path("properties").has("killed")).isFalse();
            assertThat(feature.path("properties").has("killed_status")).isFalse();
        }
    }

    @Test
    void nothingMatchedIsAnEmptyCollection() throws IOException {
        JsonNode collection = all(Snapshot.of(1, List.of(), List.of()), CountingRule.BEST);
        assertThat(collection.path("numberMatched").asInt(-1)).isZero();
        assertThat(collection.path("features").isArray()).isTrue();
        assertThat(collection.path("features").size()).isZero();
    }

    @Test
    void aPageSaysHowManyThereAreInAll() throws IOException {
        int[] rows = TableScan.page(snapshot.incidents(), RowPredicate.ALWAYS_TRUE, 290, 100);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        collection(snapshot, null).writePage(rows, 300, JsonBuffer.ascii("\"links\":[{\"rel\":\"self\"}]"), out);
        JsonNode page = JSON.readTree(out.toByteArray());
        assertThat(page.path("numberMatched").asInt()).isEqualTo(300);
        assertThat(page.path("numberReturned").asInt()).isEqualTo(10);
        assertThat(page.path("links").get(0).path("rel").asString()).isEqualTo("self");
        List<String> ids = new ArrayList<>();
        page.path("features").forEach(feature -> ids.add(feature.path("id").asString()));
        assertThat(ids).hasSize(10).first().isEqualTo(snapshot.columns().id(290));
    }

    @Test
    void aQuestionLeavesOutWhatItDoesNotAskFor() throws IOException {
        Snapshot three = Snapshot.of(
                1,
                List.of(claim("a").incident(), claim("b").incident(), claim("c").incident()),
                List.of());
        RowPredicate onlyB = new RowPredicate() {
            @Override
            public Coverage coverage(RowRange block) {
                return Coverage.SOME;
            }

            @Override
            public boolean test(int row) {
                return three.columns().id(row).equals("b");
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        collection(three, null).writeAll(onlyB, out);
        JsonNode collection = JSON.readTree(out.toByteArray());
        assertThat(collection.path("numberMatched").asInt()).isEqualTo(1);
        assertThat(collection.path("features").get(0).path("id").asString()).isEqualTo("b");
    }
}
