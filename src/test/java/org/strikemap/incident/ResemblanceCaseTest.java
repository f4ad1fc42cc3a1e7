package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.Details;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Toll;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/** Which incidents are held to be one: {@code cases/corroborate}. */
class ResemblanceCaseTest {

    private static final Path CASES = Path.of("src/test/resources/cases/corroborate/01-day-place-and-toll.csv");

    static Stream<Arguments> cases() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(CASES)) {
            return csv.stream().map(row -> Arguments.of(row.getField("case"), row)).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAsTheCaseSays(String name, NamedCsvRecord row) {
        Incident one = incident("a-1", "a", row, "one_");
        Incident other = incident("b-1", "b", row, "other_");
        Optional<Resemblance> there = Resemblance.compare(one, other);
        Optional<Resemblance> back = Resemblance.compare(other, one);
        assertThat(verdict(there)).as(name).isEqualTo(row.getField("verdict"));
        assertThat(back.map(Resemblance::weight)).isEqualTo(there.map(Resemblance::weight));
        there.ifPresent(resemblance -> assertThat(score(resemblance)).isBetween(0.0, 1.0));
    }

    private static String verdict(Optional<Resemblance> resemblance) {
        double score = resemblance.map(ResemblanceCaseTest::score).orElse(0.0);
        if (score >= Resemblance.CERTAIN) {
            return "certain";
        }
        return score >= Resemblance.DOUBTFUL ? "doubtful" : "apart";
    }

    private static double score(Resemblance resemblance) {
        return resemblance.scoreAlone(ResemblanceConstant.BUNDLED);
    }

    /** The pairs of the cases, and what a person holds of each. */
    static List<JudgedPair> judgedPairs() throws IOException {
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(CASES)) {
            return csv.stream()
                    .map(row -> new JudgedPair(
                            incident("a-1", "a", row, "one_"),
                            incident("b-1", "b", row, "other_"),
                            row.getField("verdict")))
                    .toList();
        }
    }

    record JudgedPair(Incident one, Incident other, String verdict) {}

    private static Incident incident(String key, String source, NamedCsvRecord row, String side) {
        ReportedDate start = ReportedDate.parse(row.getField(side + "date"));
        String end = row.getField(side + "date_end");
        return incident(
                key,
                source,
                end.isEmpty() ? start : start.until(ReportedDate.parse(end)),
                location(row, side),
                row.getField(side + "belligerent").isEmpty() ? List.of() : List.of(row.getField(side + "belligerent")),
                row.getField(side + "place"),
                range(row.getField(side + "killed")),
                row.getField(side + "codes"));
    }

    private static @Nullable Location location(NamedCsvRecord row, String side) {
        if (row.getField(side + "lat").isEmpty()) {
            return null;
        }
        LonLat point = new LonLat(
                Double.parseDouble(row.getField(side + "lon")), Double.parseDouble(row.getField(side + "lat")));
        Accuracy accuracy = Accuracy.ofRadius(Integer.parseInt(row.getField(side + "radius_m")));
        return new Location(point, accuracy, null, null, null, null);
    }

    private static Range range(String text) {
        if (text.isEmpty()) {
            return Range.UNKNOWN;
        }
        String[] ends = text.split("-", 2);
        return new Range(Integer.valueOf(ends[0]), Integer.valueOf(ends[1]));
    }

    private static Incident incident(
            String key,
            String source,
            ReportedDate when,
            @Nullable Location location,
            List<String> belligerents,
            String place,
            Range killed,
            String codes) {
        Claim claim = new Claim(
                new ClaimIdentity(new ClaimId(key), new IncidentKey(key), false),
                new Provenance(
                        new Source(source, source, SourceType.MONITOR, null, null),
                        Stance.REPORTS,
                        null,
                        null,
                        Report.UNKNOWN),
                new Strike(when, null, StrikeTypes.NONE, belligerents),
                ReportedPlace.named(place.isEmpty() ? null : place),
                location,
                new Toll(killed, null, Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN),
                new Details.Builder()
                        .put(Details.CODES, codes.isEmpty() ? null : codes)
                        .build());
        return Corroboration.corroborate(IncidentMark.none(key), List.of(claim));
    }

    private static Incident incident(String key, String source, Range killed) {
        Location location = new Location(new LonLat(39, 36), Accuracy.ofRadius(100), null, null, null, null);
        return incident(key, source, ReportedDate.parse("2017-06-08"), location, List.of(), "", killed, "");
    }

    private static Resemblance resemblance(Range one, Range other) {
        return Resemblance.compare(incident("a-1", "a", one), incident("b-1", "b", other))
                .orElseThrow();
    }

    /** The editor who is asked reads the reason. */
    @ParameterizedTest
    @CsvSource({
        "5-10, 10-20, tolls that agree",
        "10-20, 5-10, tolls that agree",
        "5-9, 10-20, 'tolls 5-9 and 10-20 apart'",
        "10-20, 5-9, 'tolls 10-20 and 5-9 apart'",
        "3-3, 3-3, same toll",
        "2-2, 2-2, same toll",
        "3-4, 3-5, tolls that agree",
        "2-4, 3-4, tolls that agree",
        "3-3, '', toll not told",
    })
    void theReasonTellsWhetherTheTollsMeet(String one, String other, String reason) {
        Resemblance found = resemblance(range(one), range(other));
        assertThat(found.reason()).isEqualTo("same day; 0 m apart, known to 200 m; belligerent not told; " + reason);
    }

    @Test
    void theSameTollSpeaksForOneMoreThanTollsThatAgreeAndTheseMoreThanTollsApart() {
        Range ten = new Range(10, 10);
        double same = resemblance(ten, ten).weight();
        double agree = resemblance(ten, new Range(10, 11)).weight();
        double close = resemblance(ten, new Range(11, 11)).weight();
        double apart = resemblance(ten, new Range(20, 20)).weight();
        double unknown = resemblance(ten, Range.UNKNOWN).weight();
        double far = resemblance(ten, new Range(21, 21)).weight();
        assertThat(List.of(same, agree, close, apart, unknown, far)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(List.of(same, agree, close, apart, unknown, far)).doesNotHaveDuplicates();
    }

    @Test
    void theReasonTellsOfDaysAndBelligerents() {
        Incident one = incident("a-1", "2017-06-08", "2017-06-08", 100, "Russia");
        assertThat(reason(one, incident("b-1", "2017-06-08", "2017-06-08", 100, "Russia")))
                .startsWith("same day;")
                .contains("; same belligerent;");
        assertThat(reason(one, incident("b-1", "2017-06-07", "2017-06-08", 100, "Syria (government)")))
                .startsWith("days that may be the same;")
                .contains("; other belligerents;");
        assertThat(reason(one, incident("b-1", "2017-06-09", "2017-06-09", 100, "Russia")))
                .startsWith("days that may be the same;");
    }

    /** The longer the distance to which two places without a name are known, the less it says that they meet. Steps include their ends. */
    @ParameterizedTest
    @ValueSource(ints = {500, 2_500, 5_000})
    void widePlacesSayLess(int step) {
        double nearer = weightAtReach(step - 1);
        assertThat(weightAtReach(step)).isEqualTo(nearer);
        assertThat(weightAtReach(step + 1)).isLessThan(nearer);
    }

    private static double weightAtReach(int metres) {
        Incident one = incident("a-1", "2017-06-08", "2017-06-08", metres - 100, "Russia");
        Incident other = incident("b-1", "2017-06-08", "2017-06-08", 100, "Russia");
        return Resemblance.compare(one, other).orElseThrow().weight();
    }

    /** The more unrelated incidents a neighbourhood has, and the more other pairs there are, the less likely is this one. */
    @Test
    void frequentIncidentsAndRivalsMakeAPairLessLikely() {
        Range five = new Range(5, 5);
        Resemblance pair = resemblance(five, five);
        double rare = pair.odds(0);
        double frequent = pair.odds(12);
        assertThat(frequent).isLessThan(rare).isPositive();
        assertThat(pair.score(frequent, 0)).isLessThan(pair.score(rare, 0));
        assertThat(pair.score(rare, rare)).isLessThan(0.5).isPositive();
        assertThat(pair.neighbourhoodMetres()).isEqualTo(2_000);
    }

    private static String reason(Incident one, Incident other) {
        return Resemblance.compare(one, other).orElseThrow().reason();
    }

    /** On these days, at one spot, with an unknown toll. */
    private static Incident incident(String key, String first, String last, int radiusMetres, String belligerent) {
        Location location = new Location(new LonLat(39, 36), Accuracy.ofRadius(radiusMetres), null, null, null, null);
        ReportedDate start = ReportedDate.parse(first);
        ReportedDate when = first.equals(last) ? start : start.until(ReportedDate.parse(last));
        return incident(key, key.substring(0, 1), when, location, List.of(belligerent), "", Range.UNKNOWN, "");
    }

    @Test
    void aSourceThatNumbersItsIncidentsHoldsThemApart() {
        Range killed = new Range(5, 5);
        assertThat(Resemblance.compare(incident("m-1", "m", killed), incident("m-2", "m", killed)))
                .isEmpty();
        assertThat(Resemblance.compare(incident("own", "m", killed), incident("m-2", "m", killed)))
                .isPresent();
        assertThat(Resemblance.compare(incident("own", "m", new Range(6, 6)), incident("m-2", "m", killed)))
                .isEmpty();
    }
}
