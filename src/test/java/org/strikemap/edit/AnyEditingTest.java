package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.intake.ClaimImportRequest;
import org.strikemap.intake.ClaimLocator;
import org.strikemap.intake.ImportResult;
import org.strikemap.intake.Intake;
import org.strikemap.store.MemoryStore;
import org.strikemap.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A test of edits of a store that holds a file of three claims about two incidents. */
abstract class AnyEditingTest {

    private static final JsonMapper JSON = new JsonMapper();
    protected static final ItemEditor.Condition NONE = ItemEditor.Condition.NONE;

    /** Two sources on one incident. */
    protected static final String FILE = """
            claim_id,incident_key,date,date_end,source,source_type,repeats,place,within,lat,lon,accuracy_m,killed_min,killed_max,belligerent,stance,note
            f1,filed,2016-05-01,,One,monitor,,The mill,The plain,34.5,36.5,300,3,5,First,,seen
            f2,filed,2016-05-01,,Two,newspaper,one,Homs,,,,,4,,First|Second,,
            f3,alone,2016-06,2016-07,One,,,Tell Amr,,,,,,,,admits,
            """;

    @TempDir
    protected Path folder = Path.of("");

    protected Store store = new MemoryStore();
    protected ItemEditors editing = editing(store);

    /** A store that holds nothing. */
    abstract Store openEmpty(Path folder);

    @BeforeEach
    void takeTheFileIn() throws IOException {
        store = openEmpty(folder);
        editing = editing(store);
        Path file = Files.writeString(folder.resolve("filed.csv"), FILE);
        ImportResult account = new Intake(placing(), store, clock(), "a tester").take(ClaimImportRequest.of(file));
        assertThat(account.rejections()).isEmpty();
    }

    @AfterEach
    void everyIncidentIsWhatItsClaimsMakeOfIt() {
        for (Incident incident : store.readAll().incidents()) {
            assertThat(Corroboration.corroborate(incident.mark(), incident.claims()))
                    .isEqualTo(incident);
        }
        store.close();
    }

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    }

    protected static ItemEditors editing(Store store) {
        return new ItemEditors(placing(), store, clock(), "a tester");
    }

    protected static ClaimLocator placing() {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of(
                place("syria", "Syria", PlaceKind.COUNTRY, 38.5, 35, null),
                place("homs", "Homs", PlaceKind.CITY, 36.72, 34.73, "syria"),
                place("north-tell", "Tell Amr", PlaceKind.VILLAGE, 37.0, 36.0, "syria"),
                place("south-tell", "Tell Amr", PlaceKind.VILLAGE, 37.0, 33.0, "syria"))));
        return new ClaimLocator(geocoder::gazetteer, () -> geocoder);
    }

    protected static Place place(
            String id, String name, PlaceKind kind, double lon, double lat, @Nullable String parent) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(name, null, List.of()),
                new Position(new LonLat(lon, lat), 1_500, "made up"),
                Containment.in("SY").within(parent),
                null,
                List.of());
    }

    /** JSON with apostrophes for quotation marks. */
    protected static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    protected static JsonNode feature(String geometry, String properties) {
        return json("{'type':'Feature','geometry':" + geometry + ",'properties':{" + properties + "}}");
    }

    protected static String point(double lon, double lat) {
        return "{'type':'Point','coordinates':[" + lon + "," + lat + "]}";
    }

    protected Incident incident(String id) {
        return store.findIncidents(List.of(id)).getFirst();
    }

    protected Claim claim(String id) {
        return store.findIncidentsOfClaims(List.of(id)).getFirst().claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    protected static Location location(@Nullable Location location) {
        return Objects.requireNonNull(location);
    }

    protected static @Nullable Integer killed(CountingRule rule, Incident incident) {
        Count count = Counting.count(rule, incident.claims());
        return count.isKnown() ? (Integer) count.number() : null;
    }

    protected static void refused(EditException.Reason reason, String detail, Runnable edit) {
        assertThatThrownBy(edit::run).isInstanceOfSatisfying(EditException.class, fault -> {
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault).hasMessageContaining(detail);
        });
    }
}
