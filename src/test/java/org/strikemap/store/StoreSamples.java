package org.strikemap.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.LargerPlace;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Tally;
import org.strikemap.claim.TallyScope;
import org.strikemap.claim.Toll;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;
import org.strikemap.geo.ArabicName;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;
import org.strikemap.source.SourceType;

/** Invented claims, incidents and tallies for the tests of the store. */
public final class StoreSamples {

    public static final Source AGENCY = new Source("agency", "The Agency", SourceType.STATE_MEDIA, "SY", null);
    public static final Source PAPER = new Source("paper", "The Paper", SourceType.NEWSPAPER, null, "agency");

    public static final Location JUNCTION = new Location(
            new LonLat(38.984722, 35.952778),
            new Accuracy(AccuracyCategory.NEARBY_LANDMARK, 150),
            new PlaceId("junction"),
            "The junction",
            new ArabicName("مفرق الجزرة"),
            new CountryCode("SY"));

    private StoreSamples() {}

    /** A claim that says nothing that may be left unsaid. */
    public static Claim bare(String id, String incidentKey) {
        return new Claim(
                new ClaimIdentity(new ClaimId(id), new IncidentKey(incidentKey), false),
                new Provenance(AGENCY, Stance.NO_STATEMENT, null, null, Report.UNKNOWN),
                new Strike(ReportedDate.parse("2017"), null, StrikeTypes.NONE, List.of()),
                new ReportedPlace(null, null, null, null, null, null),
                null,
                Toll.UNKNOWN,
                Details.NONE);
    }

    /** A claim that says all that may be said. */
    public static Claim full(String id, String incidentKey, int killed) {
        return new Claim(
                new ClaimIdentity(new ClaimId(id), new IncidentKey(incidentKey), false),
                new Provenance(
                        PAPER,
                        Stance.REPORTS,
                        "medics",
                        new SourceId("agency"),
                        new Report(
                                "https://example.org/1",
                                new ArchivedCopy("https://example.org/kept/1"),
                                ReportedDate.parse("2017-06"),
                                new LanguageCode("ar"))),
                new Strike(
                        ReportedDate.parse("2017-06-08").until(ReportedDate.parse("2017-06-09")),
                        "before dawn",
                        StrikeTypes.of(StrikeType.AIRSTRIKE, StrikeType.ARTILLERY),
                        List.of("Second", "First")),
                new ReportedPlace(
                        "the quarter",
                        new LargerPlace("the city"),
                        new CountryCode("SY"),
                        new PlaceId("quarter"),
                        new LonLat(38.9, 35.9),
                        300),
                JUNCTION,
                toll(killed),
                new Details.Builder()
                        .put(Details.CERTAINTY, 2)
                        .put(Details.STRIKES, 4)
                        .put(Details.GRADING, HarmStatus.CONTESTED)
                        .put(Details.NOTE, "غارة جوية، \"dozens\"\nof injured 🕊")
                        .build());
    }

    private static Toll toll(int killed) {
        return new Toll(
                new Range(killed, killed + 9),
                killed + 1,
                new Range(12, null),
                new Range(null, 3),
                new Range(0, 2),
                new Range(5, 5));
    }

    public static Incident incident(String id, Claim... claims) {
        return Corroboration.corroborate(IncidentMark.none(id), List.of(claims));
    }

    /** An incident of one bare claim. */
    public static Incident incident(String id) {
        return incident(id, bare(id + "-claim", id));
    }

    /** Incidents of two claims each, each of them placed. */
    public static List<Incident> incidents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "strike-" + i)
                .map(id -> incident(id, full(id + "-a", id, 3), full(id + "-b", id, 4)))
                .toList();
    }

    public static Tally tally(String id, @Nullable ReportedDate end) {
        return new Tally(
                new ClaimId(id),
                PAPER,
                new Report(null, null, ReportedDate.ofDay(LocalDate.of(2017, 4, 30)), null),
                new TallyScope(
                        "every strike",
                        List.of("SY", "IQ"),
                        List.of("First"),
                        null,
                        ReportedDate.parse("2014-08"),
                        end),
                new Range(352, null),
                Tally.Kind.ADMITTED,
                Details.NONE);
    }

    public static ChangeSet change(Incident... incidents) {
        return new ChangeSet(List.of(incidents), List.of(), entry("claims.csv"));
    }

    public static ChangeSet change(List<Incident> incidents) {
        return new ChangeSet(incidents, List.of(), entry("claims.csv"));
    }

    public static ChangeSet change(Tally... tallies) {
        return new ChangeSet(List.of(), List.of(tallies), entry("tallies.csv"));
    }

    /** An import whose digest is made of the file's name. */
    public static ImportEntry entry(String file) {
        String digest = Stream.generate(() -> Integer.toHexString(file.hashCode()))
                .limit(64)
                .reduce("", String::concat)
                .substring(0, 64);
        return new ImportEntry(
                file,
                digest,
                Instant.parse("2026-11-23T06:00:00.123456789Z"),
                "claims",
                "an editor",
                5,
                4,
                1,
                "5 rows\nin all");
    }

    /** All that a store held at a version. */
    public static StoreContents asOf(Store store, long version) {
        List<Incident> incidents = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        store.readEachAsOf(version, incidents::add, tallies::add);
        return StoreContents.of(version, incidents, tallies);
    }
}
