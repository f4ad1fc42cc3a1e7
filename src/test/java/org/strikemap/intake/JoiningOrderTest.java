package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strikemap.claim.Claim;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.store.MemoryStore;

/**
 * In whatever order data sets are taken in over incidents that have keys of somebody's own and cite one of their publishers, the same rows
 * are one incident and the same pairs are asked about.
 */
class JoiningOrderTest {

    private static final String HEADER =
            "claim_id,incident_key,date,date_end,source,source_name,source_type,place,lat,lon,accuracy_m,killed_min,killed_max\n";

    @TempDir
    private Path folder = Path.of("");

    /** What a store holds after all files, and what was asked and is still open. */
    private record Outcome(Set<Set<String>> groups, Set<Set<Set<String>>> questions) {}

    /** A claim of an incident with a key of somebody's own, put down to a source. */
    private static String given(String key, String source, String days, int radius, String killed) {
        return line(key + "/" + source, key, source, days, radius, killed);
    }

    /** A row of a data set that numbers its incidents. */
    private static String row(String source, int number, String days, int radius, String killed) {
        String key = source + "-" + number;
        return line(key, key, source, days, radius, killed);
    }

    private static String line(String id, String key, String source, String days, int radius, String killed) {
        return "%s,%s,%s,%s,%s,dataset,Tell Amr,36,39,%d,%s\n".formatted(id, key, days, source, source, radius, killed);
    }

    private Outcome outcome(List<String> given, List<List<String>> files) throws IOException {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of()));
        MemoryStore store = new MemoryStore();
        Intake intake =
                new Intake(new ClaimLocator(geocoder::gazetteer, () -> geocoder), store, Clock.systemUTC(), "a tester");
        List<ImportResult.MatchProposal> asked = new ArrayList<>();
        List<List<String>> all = new ArrayList<>(List.of(given));
        all.addAll(files);
        for (List<String> rows : all) {
            String name = rows.getFirst().split("[-/]", -1)[0];
            Path file = Files.writeString(folder.resolve(name + ".csv"), HEADER + String.join("", rows));
            asked.addAll(intake.take(ClaimImportRequest.of(file)).doubts());
        }
        Map<String, Set<String>> groupOf = new HashMap<>();
        for (Incident incident : store.readAll().incidents()) {
            Set<String> keys = new TreeSet<>();
            incident.claims().stream().map(Claim::incidentKey).forEach(keys::add);
            keys.forEach(key -> groupOf.put(key, keys));
        }
        Set<Set<Set<String>>> open = new HashSet<>();
        for (ImportResult.MatchProposal question : asked) {
            Set<String> one = Objects.requireNonNull(groupOf.get(question.key()));
            Set<String> other = Objects.requireNonNull(groupOf.get(question.incident()));
            if (!one.equals(other)) {
                open.add(Set.of(one, other));
            }
        }
        return new Outcome(new HashSet<>(groupOf.values()), open);
    }

    /** The outcome, which is the same in either order. */
    private Outcome outcomeInAnyOrder(List<String> given, List<String> ones, List<String> twos) throws IOException {
        Outcome outcome = outcome(given, List.of(ones, twos));
        assertThat(outcome(given, List.of(twos, ones))).isEqualTo(outcome);
        return outcome;
    }

    /** What is put down to a publisher is no other row of its numbering, so it leaves the odds of those as they are. */
    @Test
    void anIncidentThatCitesAPublisherIsNoRivalOfItsRows() throws IOException {
        Outcome outcome = outcomeInAnyOrder(
                List.of(given("mill", "one", "2017-06-08,", 1_000, "3,3")),
                List.of(row("one", 1, "2017-06-09,", 1_000, "3,3")),
                List.of(row("two", 1, "2017-06-08,2017-06-09", 1_000, "3,3")));
        assertThat(outcome.groups).containsExactly(Set.of("mill", "one-1", "two-1"));
        assertThat(outcome.questions).isEmpty();
    }

    /** The given incident was there first in any order; the publisher's own row has another toll and stays apart. */
    @Test
    void ofTwoThatASourceHoldsApartTheGivenOneIsJoined() throws IOException {
        Outcome outcome = outcomeInAnyOrder(
                List.of(given("mill", "one", "2017-06-08,", 1_000, "3,7")),
                List.of(row("one", 1, "2017-06-08,", 1_000, "3,9")),
                List.of(row("two", 1, "2017-06-08,", 1_000, "3,8")));
        assertThat(outcome.groups).containsExactlyInAnyOrder(Set.of("mill", "two-1"), Set.of("one-1"));
        assertThat(outcome.questions).isEmpty();
    }

    /** How rare incidents are is counted by whoever holds them apart. */
    @Test
    void rowsOfThePublisherThatIsCitedDoNotMakeGivenIncidentsFrequent() throws IOException {
        List<String> ones = IntStream.rangeClosed(1, 14)
                .filter(day -> day < 7 || day > 9)
                .mapToObj(day -> row("one", day, "2017-06-%02d,".formatted(day), 1_000, "1,1"))
                .toList();
        Outcome outcome = outcomeInAnyOrder(
                List.of(given("mill", "one", "2017-06-08,", 1_000, "1,1")),
                ones,
                List.of(row("two", 1, "2017-06-08,", 1_000, "1,1")));
        assertThat(outcome.groups).contains(Set.of("mill", "two-1"));
    }

    /** Two rows of one publisher are as likely, of which one was joined to an incident that is likelier still. */
    @Test
    void whatARowWasJoinedToDoesNotHideIt() throws IOException {
        Outcome outcome = outcomeInAnyOrder(
                List.of(given("mill", "four", "2017-06-08,", 90, "5,5")),
                List.of(row("one", 1, "2017-06-08,", 390, "5,6"), row("one", 2, "2017-06-08,2017-06-09", 1_000, "5,7")),
                List.of(row("two", 1, "2017-06-08,", 400, "5,5")));
        assertThat(outcome.groups)
                .hasSize(2)
                .anySatisfy(group -> assertThat(group).contains("mill", "two-1", "one-1"));
    }

    /** Which of several is meant may be asked of the one that they all resemble, from whichever side it is looked at. */
    @Test
    void theSameQuestionsAreAskedFromEitherSide() throws IOException {
        Outcome outcome = outcomeInAnyOrder(
                List.of(given("elsewhere", "four", "2016-01-01,", 1_000, "5,5")),
                List.of(
                        row("one", 1, "2017-06-08,", 1_000, "3,3"),
                        row("one", 2, "2017-06-08,", 1_000, "3,3"),
                        row("one", 3, "2017-06-08,", 1_000, "3,3"),
                        row("one", 4, "2017-06-08,", 1_000, "3,3"),
                        row("one", 5, "2017-06-08,", 1_000, "3,3")),
                List.of(row("two", 1, "2017-06-08,", 1_000, "3,3")));
        assertThat(outcome.groups).hasSize(7);
        assertThat(outcome.questions)
                .containsExactlyInAnyOrder(
                        Set.of(Set.of("one-1"), Set.of("two-1")), Set.of(Set.of("one-2"), Set.of("two-1")));
    }

    /** What joins one incident may still be another one. */
    @Test
    void anIncidentThatWasJoinedIsAskedAboutAsBefore() throws IOException {
        Outcome outcome = outcomeInAnyOrder(
                List.of(given("mill", "four", "2017-06-09,", 1_000, "3,3")),
                List.of(row("one", 1, "2017-06-08,", 1_000, "30,30")),
                List.of(row("two", 1, "2017-06-08,", 1_000, "3,30")));
        assertThat(outcome.groups).containsExactlyInAnyOrder(Set.of("mill"), Set.of("one-1", "two-1"));
        assertThat(outcome.questions).containsExactly(Set.of(Set.of("mill"), Set.of("one-1", "two-1")));
    }
}
