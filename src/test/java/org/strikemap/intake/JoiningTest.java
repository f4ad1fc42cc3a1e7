package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.incident.Resemblance;
import org.strikemap.store.MemoryStore;

/** Record linkage of data sets: which rows are one incident, in whatever order they come. */
class JoiningTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_name,source_type,place,lat,lon,accuracy_m,killed_min,killed_max\n";

    private static final int SEED = 20_261_201;

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStore store = new MemoryStore();

    /** A row of a data set that numbers its incidents. */
    private static String row(
            String source, int number, String day, String place, double lat, int radius, String killed) {
        String key = source + "-" + number;
        return "%s,%s,%s,%s,%s,dataset,%s,%s,39.0,%d,%s\n"
                .formatted(key, key, day, source, source, place, lat, radius, killed);
    }

    private ImportResult take(MemoryStore into, String name, List<String> rows) throws IOException {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of()));
        Path file = Files.writeString(folder.resolve(name + ".csv"), HEADER + String.join("", rows));
        return new Intake(new ClaimLocator(geocoder::gazetteer, () -> geocoder), into, Clock.systemUTC(), "a tester")
                .take(ClaimImportRequest.of(file));
    }

    private ImportResult take(String name, String... rows) throws IOException {
        return take(store, name, List.of(rows));
    }

    /** The keys of each incident. */
    private static Set<Set<String>> groups(MemoryStore of) {
        Set<Set<String>> groups = new HashSet<>();
        for (Incident incident : of.readAll().incidents()) {
            Set<String> keys = new TreeSet<>();
            incident.claims().stream().map(Claim::incidentKey).forEach(keys::add);
            groups.add(keys);
        }
        return groups;
    }

    /** Three publishers of the same made-up events, each with spellings, tolls and omissions of its own. */
    private static Map<String, List<String>> dataSets() {
        Random random = new Random(SEED);
        String[][] spellings = {
            {"Tell Amr", "Tal Amr village", "Tell Aamr"},
            {"Ain Dara", "Ein Darah village", "Ayn Dara"},
            {"Kafr Jouz", "Kafar Juz town", "Kefr Joz"},
            {"Deir Saleh", "Dayr Salih town", "Der Salih"},
        };
        String[] sources = {"one", "two", "three"};
        Map<String, List<String>> rows = new HashMap<>();
        for (int event = 0; event < 120; event++) {
            int place = random.nextInt(spellings.length);
            String day = "2017-%02d-%02d".formatted(1 + random.nextInt(3), 1 + random.nextInt(28));
            int killed = 1 + random.nextInt(9);
            for (int source = 0; source < sources.length; source++) {
                if (random.nextInt(4) > 0) {
                    String most = random.nextInt(3) == 0 ? String.valueOf(killed + random.nextInt(4)) : "" + killed;
                    String toll = random.nextInt(8) == 0 ? "," : killed + "," + most;
                    rows.computeIfAbsent(sources[source], name -> new ArrayList<>())
                            .add(row(
                                    sources[source],
                                    event,
                                    day,
                                    spellings[place][source],
                                    36 + place * 0.02 + random.nextInt(3) * 0.001,
                                    1_000 + source * 1_000,
                                    toll));
                }
            }
        }
        return rows;
    }

    private Set<Set<String>> groupsInOrder(Map<String, List<String>> rows, List<String> order) throws IOException {
        MemoryStore into = new MemoryStore();
        for (String name : order) {
            take(into, name, rows.getOrDefault(name, List.of()));
        }
        return groups(into);
    }

    @Test
    void twoDataSetsGiveTheSameGroupsInEitherOrder() throws IOException {
        Map<String, List<String>> rows = dataSets();
        Set<Set<String>> groups = groupsInOrder(rows, List.of("one", "two"));
        assertThat(groups.stream().filter(group -> group.size() == 2)).hasSizeGreaterThan(20);
        assertThat(groups).allSatisfy(group -> assertThat(group).hasSizeLessThan(3));
        assertThat(groupsInOrder(rows, List.of("two", "one"))).isEqualTo(groups);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one three two", "two one three", "two three one", "three one two", "three two one"})
    void threeDataSetsGiveTheSameGroupsInAnyOrder(String order) throws IOException {
        Map<String, List<String>> rows = dataSets();
        Set<Set<String>> groups = groupsInOrder(rows, List.of("one", "two", "three"));
        assertThat(groups.stream().filter(group -> group.size() == 3)).hasSizeGreaterThan(5);
        assertThat(groupsInOrder(rows, List.of(order.split(" ", -1)))).isEqualTo(groups);
    }

    @Test
    void theOrderOfRowsMakesNoDifference() throws IOException {
        Map<String, List<String>> rows = dataSets();
        Set<Set<String>> groups = groupsInOrder(rows, List.of("one", "two", "three"));
        rows.values().forEach(Collections::reverse);
        assertThat(groupsInOrder(rows, List.of("one", "two", "three"))).isEqualTo(groups);
    }

    /** Whichever of the rows of one publisher is meant must be clear. */
    @Test
    void oneOfSeveralAlikeIsAskedAndNotJoined() throws IOException {
        take(
                "one",
                row("one", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"),
                row("one", 2, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        ImportResult account = take("two", row("two", 7, "2017-06-08", "Tal Amr", 36, 1_000, "3,3"));
        assertThat(account.joins()).isEmpty();
        assertThat(account.doubts()).hasSize(2).allSatisfy(doubt -> {
            assertThat(doubt.score()).isBetween(0.3, 0.5);
            assertThat(doubt.reason()).startsWith("same day").endsWith("1 other candidate");
        });
        assertThat(groups(store)).hasSize(3);
    }

    @Test
    void anotherTollLeavesOneCandidate() throws IOException {
        take(
                "one",
                row("one", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"),
                row("one", 2, "2017-06-08", "Tell Amr", 36, 1_000, "30,30"));
        ImportResult account = take("two", row("two", 7, "2017-06-08", "Tal Amr", 36, 1_000, "3,3"));
        assertThat(account.joins()).singleElement().satisfies(join -> {
            assertThat(join.incident()).isEqualTo("one-1");
            assertThat(join.score()).isBetween(Resemblance.CERTAIN, 1.0);
            assertThat(join.reason())
                    .isEqualTo("same day; 0 m apart, known to 2000 m; same name; belligerent not told; same toll; "
                            + "no other candidate");
        });
    }

    /** Where something happens every day, the same day and place say little; the days are those of the one or the other publisher. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "12, 0"})
    void inABusyPlaceOneKilledIsNoEvidence(int others, int joins) throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(row("one", 1, "2017-06-08", "Tell Amr", 36, 1_000, "1,1"));
        for (int i = 0; i < others; i++) {
            String day = "2017-06-%02d".formatted(i < 6 ? 1 + i : 4 + i);
            rows.add(row("one", 10 + i, day, "Tell Amr", 36, 1_000, "1,1"));
        }
        List<String> other = List.of(row("two", 7, "2017-06-08", "Tal Amr", 36, 1_000, "1,1"));
        take(store, "one", rows);
        assertThat(take(store, "two", other).joins()).hasSize(joins);
        MemoryStore reversed = new MemoryStore();
        take(reversed, "two", other);
        assertThat(take(reversed, "one", rows).joins()).hasSize(joins);
    }

    /** The new incident is certainly one with either; what lies between those two was never more than doubtful. */
    @Test
    void anIncidentThatIsOneWithTwoUnitesThem() throws IOException {
        take("one", row("one", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        assertThat(take("three", row("three", 1, "2017-06-08", "Tell Amr", 36, 1_000, "7,9"))
                        .joins())
                .isEmpty();
        ImportResult account = take("two", row("two", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,9"));
        assertThat(account.joins()).extracting("incident").containsExactlyInAnyOrder("one-1", "three-1");
        assertThat(groups(store)).containsExactly(Set.of("one-1", "two-1", "three-1"));
        assertThat(store.readAll().incidents())
                .singleElement()
                .satisfies(incident -> assertThat(incident.id()).isEqualTo("one-1"));
        assertThat(take("three", row("three", 1, "2017-06-08", "Tell Amr", 36, 1_000, "8,9"))
                        .changedClaims())
                .isEqualTo(1);
        assertThat(groups(store)).containsExactly(Set.of("one-1", "two-1", "three-1"));
    }

    @Test
    void whatAPersonHeldApartIsNotUnited() throws IOException {
        take("one", row("one", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        take("three", row("three", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        assertThat(groups(store)).containsExactly(Set.of("one-1", "three-1"));
        new Decisions(store, Clock.systemUTC(), "a tester").split("one-1", "three-1");
        ImportResult account = take("two", row("two", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        assertThat(account.joins()).isEmpty();
        assertThat(account.doubts()).extracting("incident").containsExactlyInAnyOrder("one-1", "three-1");
        assertThat(groups(store)).hasSize(3);
    }

    /** A later edition of a data set may bring another row of the same day: the incident has one of that publisher's already. */
    @Test
    void anIncidentTakesOneOfEachPublisher() throws IOException {
        take("one", row("one", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        String first = row("two", 1, "2017-06-08", "Tell Amr", 36, 1_000, "3,3");
        take("two", first);
        assertThat(groups(store)).containsExactly(Set.of("one-1", "two-1"));
        take("two", first, row("two", 2, "2017-06-08", "Tell Amr", 36, 1_000, "3,3"));
        assertThat(groups(store)).containsExactlyInAnyOrder(Set.of("one-1", "two-1"), Set.of("two-2"));
    }
}
