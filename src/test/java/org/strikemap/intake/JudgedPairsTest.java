package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.Tools;
import org.strikemap.claim.Claim;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.store.MemoryStore;

/**
 * How many of the pairs that a person judged to be one incident are joined, and how many of those joined are one:
 * {@code cases/corroborate/02-airwars-and-ucdp.csv}, whose rows lie beside this repository; says that it does not look where they are
 * missing. A pair that could not be judged is held to be two.
 */
@Tag("external")
class JudgedPairsTest {

    private static final Path EVENTS = Path.of("../shared/data/events");
    private static final Path CASES = Path.of("src/test/resources/cases/corroborate/02-airwars-and-ucdp.csv");
    private static final String AIRWARS = "airwars_syria_incidents.csv.gz";
    private static final String UCDP = "ucdp_ged_191_syria.csv.gz";
    private static final String COALITION = "oir_strikes.csv.gz";
    private static final double LEAST_RECALL = 0.6;
    private static final double LEAST_PRECISION = 0.97;

    private static final Map<String, String> INCIDENT_OF = new HashMap<>();
    private static final Set<Set<String>> GROUPS = new HashSet<>();

    @BeforeAll
    static void takeIn() throws Exception {
        Tools.requireData(EVENTS);
        for (Incident incident : take(List.of(AIRWARS, UCDP, COALITION))) {
            incident.claims().forEach(claim -> INCIDENT_OF.put(claim.incidentKey(), incident.id()));
        }
        GROUPS.addAll(groups(take(List.of(COALITION, UCDP, AIRWARS))));
    }

    private static List<Incident> take(List<String> files) throws IOException {
        MemoryStore store = new MemoryStore();
        try (Geocoder geocoder = Geocoder.inMemory(Gazetteer.read(BundledFiles::open, Path.of("target/no-such")))) {
            Intake intake = new Intake(
                    new ClaimLocator(geocoder::gazetteer, () -> geocoder), store, Clock.systemUTC(), "a tester");
            for (String name : files) {
                intake.take(ClaimImportRequest.of(EVENTS.resolve(name)));
            }
        }
        return store.readAll().incidents();
    }

    private static Set<Set<String>> groups(List<Incident> incidents) {
        Set<Set<String>> groups = new HashSet<>();
        for (Incident incident : incidents) {
            Set<String> keys = new TreeSet<>();
            incident.claims().stream().map(Claim::incidentKey).forEach(keys::add);
            groups.add(keys);
        }
        return groups;
    }

    @ParameterizedTest
    @ValueSource(strings = {"fit", "held out"})
    void joinsAreRightAndManyAreFound(String sample) throws IOException {
        int ones = 0;
        int joined = 0;
        int rightlyJoined = 0;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(CASES)) {
            for (NamedCsvRecord row : csv) {
                if (row.getField("sample").equals(sample)) {
                    String incident = INCIDENT_OF.get(row.getField("airwars"));
                    boolean together = incident != null && incident.equals(INCIDENT_OF.get(row.getField("ucdp")));
                    boolean one = row.getField("verdict").equals("one");
                    ones += one ? 1 : 0;
                    joined += together ? 1 : 0;
                    rightlyJoined += together && one ? 1 : 0;
                }
            }
        }
        assertThat(ones).isGreaterThan(10);
        assertThat((double) rightlyJoined / ones).as("recall").isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat((double) rightlyJoined / joined).as("precision").isGreaterThanOrEqualTo(LEAST_PRECISION);
    }

    @Test
    void theOrderOfTheFilesMakesNoDifference() {
        Map<String, Set<String>> inOrder = new HashMap<>();
        INCIDENT_OF.forEach((key, id) ->
                inOrder.computeIfAbsent(id, added -> new TreeSet<>()).add(key));
        assertThat(GROUPS).isEqualTo(new HashSet<>(inOrder.values()));
    }
}
