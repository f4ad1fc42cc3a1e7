package org.strikemap.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.Details;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeType;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Toll;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;
import org.strikemap.source.SourceType;

/** Makes claims of which a test names only what matters to it. */
public final class ClaimMaker {

    private final String incidentKey;
    private Source source = sourceOf("sana");
    private @Nullable String id;
    private @Nullable String attributedTo;
    private Report report = Report.UNKNOWN;
    private @Nullable String written;
    private @Nullable Location location;
    private ReportedDate when = ReportedDate.parse("2017-06-08");
    private @Nullable String timeOfDay;
    private StrikeTypes strikeTypes = StrikeTypes.NONE;
    private List<String> belligerents = List.of();
    private Range killed = Range.UNKNOWN;
    private @Nullable Integer killedBest;
    private Range injured = Range.UNKNOWN;
    private List<Range> groups = List.of(Range.UNKNOWN, Range.UNKNOWN, Range.UNKNOWN);
    private Stance stance = Stance.REPORTS;
    private @Nullable String repeats;
    private @Nullable HarmStatus grading;
    private Details.@Nullable Assessment assessment;
    private @Nullable String note;
    private @Nullable Integer strikes;
    private boolean withdrawn;

    private ClaimMaker(String incidentKey) {
        this.incidentKey = incidentKey;
    }

    public static ClaimMaker claim(String incidentKey) {
        return new ClaimMaker(incidentKey);
    }

    /** A news agency of this id that repeats nobody. */
    public static Source sourceOf(String id) {
        return new Source(id, id, SourceType.NEWS_AGENCY, null, null);
    }

    public static Location location(double lon, double lat, int radiusMetres) {
        return new Location(new LonLat(lon, lat), Accuracy.ofRadius(radiusMetres), null, null, null, null);
    }

    public ClaimMaker id(String newId) {
        id = newId;
        return this;
    }

    public ClaimMaker from(String sourceId) {
        return from(sourceOf(sourceId));
    }

    public ClaimMaker from(Source newSource) {
        source = newSource;
        return this;
    }

    public ClaimMaker citing(@Nullable String whom) {
        attributedTo = whom;
        return this;
    }

    public ClaimMaker published(@Nullable String day) {
        return in(new Report(null, null, day == null ? null : ReportedDate.parse(day), null));
    }

    public ClaimMaker in(Report newReport) {
        report = newReport;
        return this;
    }

    public ClaimMaker place(@Nullable String words) {
        written = words;
        return this;
    }

    public ClaimMaker at(double lon, double lat, int radiusMetres) {
        return at(location(lon, lat, radiusMetres));
    }

    public ClaimMaker at(@Nullable Location newLocation) {
        location = newLocation;
        return this;
    }

    public ClaimMaker on(String day) {
        return on(ReportedDate.parse(day));
    }

    public ClaimMaker on(ReportedDate date) {
        when = date;
        return this;
    }

    public ClaimMaker time(@Nullable String words) {
        timeOfDay = words;
        return this;
    }

    public ClaimMaker by(@Nullable StrikeType means) {
        strikeTypes = means == null ? StrikeTypes.NONE : StrikeTypes.of(means);
        return this;
    }

    public ClaimMaker blaming(String... names) {
        belligerents = List.of(names);
        return this;
    }

    public ClaimMaker killed(int number) {
        return killed(number, number);
    }

    public ClaimMaker killed(@Nullable Integer min, @Nullable Integer max) {
        killed = new Range(min, max);
        return this;
    }

    public ClaimMaker best(@Nullable Integer number) {
        killedBest = number;
        return this;
    }

    public ClaimMaker injured(@Nullable Integer min, @Nullable Integer max) {
        injured = new Range(min, max);
        return this;
    }

    /** Children, women and combatants killed. */
    public ClaimMaker groups(Range children, Range women, Range combatants) {
        groups = List.of(children, women, combatants);
        return this;
    }

    public ClaimMaker stance(Stance newStance) {
        stance = newStance;
        return this;
    }

    public ClaimMaker repeating(@Nullable String sourceId) {
        repeats = sourceId;
        return this;
    }

    public ClaimMaker note(@Nullable String words) {
        note = words;
        return this;
    }

    public ClaimMaker graded(HarmStatus status) {
        grading = status;
        return this;
    }

    public ClaimMaker assessed(Details.Assessment how) {
        assessment = how;
        return this;
    }

    public ClaimMaker ofStrikes(int number) {
        strikes = number;
        return this;
    }

    public ClaimMaker withdrawn() {
        withdrawn = true;
        return this;
    }

    public Claim make() {
        return new Claim(
                new ClaimIdentity(
                        new ClaimId(id != null ? id : incidentKey + "/" + source.id()),
                        new IncidentKey(incidentKey),
                        withdrawn),
                new Provenance(source, stance, attributedTo, SourceId.ofNullable(repeats), report),
                new Strike(when, timeOfDay, strikeTypes, belligerents),
                new ReportedPlace(written, null, null, null, null, null),
                location,
                new Toll(killed, killedBest, injured, groups.get(0), groups.get(1), groups.get(2)),
                new Details.Builder()
                        .put(Details.STRIKES, strikes)
                        .put(Details.GRADING, grading)
                        .put(Details.ASSESSMENT, assessment)
                        .put(Details.NOTE, note)
                        .build());
    }

    /** The incident that this claim alone makes. */
    public Incident incident() {
        return incident(IncidentStatus.COUNTED);
    }

    /** The incident that this claim alone makes, marked by an editor. */
    public Incident incident(IncidentStatus status) {
        return Corroboration.corroborate(new IncidentMark(incidentKey, null, status, null), List.of(make()));
    }
}
