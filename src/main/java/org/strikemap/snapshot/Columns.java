package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.Range;
import org.strikemap.claim.StrikeType;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.source.Source;

/** The incidents of a snapshot as columns: row {@code i} of each belongs to the same incident. */
public final class Columns {

    /** Stands in a column of numbers for one that is unknown. */
    public static final int UNKNOWN = -1;
    /** Stands in a column of what is conceded where the accused has said nothing. */
    public static final int NO_STATEMENT = -2;

    private final String[] ids;
    private final double[] lons;
    private final double[] lats;
    private final int[] accuracies;
    private final int[] startDays;
    private final int[] endDays;
    private final int[] low;
    private final int[] best;
    private final int[] high;
    private final int[] conceded;
    private final int[] injuredLow;
    private final int[] injuredHigh;
    private final IncidentStatus[] statuses;
    private final int[] strikeTypes;
    private final int[] harmStatuses;
    private final int[] belligerents;
    private final int[] countries;
    private final int[] places;
    private final int[] firstSource;
    private int[] sources = new int[64];
    private int[] sourceKilled = new int[64];
    private int[] sourceClaims = new int[64];
    private final Dictionary<StrikeType> strikeTypeValues = new Dictionary<>();
    private final Dictionary<HarmStatus> harmStatusValues = new Dictionary<>();
    private final Dictionary<List<String>> belligerentValues = new Dictionary<>();
    private final Dictionary<String> countryValues = new Dictionary<>();
    private final Dictionary<String> placeValues = new Dictionary<>();
    private final Dictionary<String> sourceIds = new Dictionary<>();
    private final List<Source> sourceValues = new ArrayList<>();

    private Columns(int rows) {
        ids = new String[rows];
        lons = new double[rows];
        lats = new double[rows];
        accuracies = new int[rows];
        startDays = new int[rows];
        endDays = new int[rows];
        low = new int[rows];
        best = new int[rows];
        high = new int[rows];
        conceded = new int[rows];
        injuredLow = new int[rows];
        injuredHigh = new int[rows];
        statuses = new IncidentStatus[rows];
        strikeTypes = new int[rows];
        harmStatuses = new int[rows];
        belligerents = new int[rows];
        countries = new int[rows];
        places = new int[rows];
        firstSource = new int[rows + 1];
    }

    static Columns of(List<Incident> incidents) {
        Columns columns = new Columns(incidents.size());
        for (int row = 0; row < incidents.size(); row++) {
            columns.put(row, incidents.get(row));
        }
        return columns;
    }

    private void put(int row, Incident incident) {
        ids[row] = incident.id();
        putLocation(row, incident.location());
        startDays[row] = Math.toIntExact(incident.when().first().toEpochDay());
        endDays[row] = Math.toIntExact(incident.when().last().toEpochDay());
        low[row] = encoded(Counting.count(CountingRule.LOW, incident.claims()));
        best[row] = encoded(Counting.count(CountingRule.BEST, incident.claims()));
        high[row] = encoded(Counting.count(CountingRule.HIGH, incident.claims()));
        conceded[row] = encoded(Counting.count(CountingRule.CONCEDED, incident.claims()));
        Range injured = Counting.injured(incident.claims());
        injuredLow[row] = encoded(injured.min());
        injuredHigh[row] = encoded(injured.max());
        statuses[row] = incident.status();
        strikeTypes[row] = strikeTypeValues.put(incident.strikeType());
        harmStatuses[row] = harmStatusValues.put(incident.harmStatus());
        belligerents[row] = belligerentValues.put(incident.belligerents());
        putSources(row, incident.claims());
    }

    private void putLocation(int row, @Nullable Location location) {
        lons[row] = location == null ? Double.NaN : location.point().lon();
        lats[row] = location == null ? Double.NaN : location.point().lat();
        accuracies[row] = location == null ? UNKNOWN : location.accuracy().radiusMetres();
        countries[row] = countryValues.put(location == null ? null : location.country());
        places[row] = placeValues.put(location == null ? null : location.placeId());
    }

    private void putSources(int row, List<Claim> claims) {
        Map<Source, Integer> claimsOf = new LinkedHashMap<>();
        claims.forEach(claim -> claimsOf.merge(claim.source(), 1, Integer::sum));
        int next = firstSource[row];
        if (next + claimsOf.size() > sources.length) {
            int length = Math.max(sources.length * 2, next + claimsOf.size());
            sources = Arrays.copyOf(sources, length);
            sourceKilled = Arrays.copyOf(sourceKilled, length);
            sourceClaims = Arrays.copyOf(sourceClaims, length);
        }
        for (Map.Entry<Source, Integer> of : claimsOf.entrySet()) {
            sources[next] = putSource(of.getKey());
            sourceClaims[next] = of.getValue();
            sourceKilled[next] =
                    encoded(Counting.count(CountingRule.ofSource(of.getKey().id()), claims));
            next++;
        }
        firstSource[row + 1] = next;
    }

    private int putSource(Source source) {
        int code = sourceIds.put(source.id());
        if (code == sourceValues.size()) {
            sourceValues.add(source);
        }
        return code;
    }

    private static int encoded(Count count) {
        return switch (count.state()) {
            case KNOWN -> count.number();
            case UNKNOWN -> UNKNOWN;
            case NO_STATEMENT -> NO_STATEMENT;
        };
    }

    private static int encoded(@Nullable Integer number) {
        return number == null ? UNKNOWN : number;
    }

    public int rows() {
        return ids.length;
    }

    public String id(int row) {
        return ids[row];
    }

    public boolean isPlaced(int row) {
        return accuracies[row] != UNKNOWN;
    }

    /** Degrees; not a number when the row has no point. */
    public double lon(int row) {
        return lons[row];
    }

    /** Degrees; not a number when the row has no point. */
    public double lat(int row) {
        return lats[row];
    }

    /** Radius in metres, or {@link #UNKNOWN} when the row has no point. */
    public int accuracyMetres(int row) {
        return accuracies[row];
    }

    /** Days since 1970-01-01. */
    public int startDay(int row) {
        return startDays[row];
    }

    /** Days since 1970-01-01, not before the start. */
    public int endDay(int row) {
        return endDays[row];
    }

    /** Civilians killed under a rule: a number, {@link #UNKNOWN} or {@link #NO_STATEMENT}. */
    public int killed(CountingRule rule, int row) {
        return switch (rule.kind()) {
            case LOW -> low[row];
            case BEST -> best[row];
            case HIGH -> high[row];
            case CONCEDED -> conceded[row];
            case SOURCE -> killedBySource(Objects.requireNonNull(rule.sourceId()), row);
        };
    }

    private int killedBySource(String sourceId, int row) {
        int slot = findSlot(sourceIds.code(sourceId), row);
        return slot < 0 ? UNKNOWN : sourceKilled[slot];
    }

    private int findSlot(int sourceCode, int row) {
        for (int slot = firstSource[row]; slot < firstSource[row + 1]; slot++) {
            if (sources[slot] == sourceCode) {
                return slot;
            }
        }
        return -1;
    }

    /** The least number of civilians injured, or {@link #UNKNOWN}. */
    public int injuredLow(int row) {
        return injuredLow[row];
    }

    /** The greatest number of civilians injured, or {@link #UNKNOWN}. */
    public int injuredHigh(int row) {
        return injuredHigh[row];
    }

    public IncidentStatus status(int row) {
        return statuses[row];
    }

    /** A code of {@link #strikeTypeValues}. */
    public int strikeType(int row) {
        return strikeTypes[row];
    }

    /** A code of {@link #harmStatusValues}. */
    public int harmStatus(int row) {
        return harmStatuses[row];
    }

    /** A code of {@link #belligerentValues}. */
    public int belligerents(int row) {
        return belligerents[row];
    }

    /** A code of {@link #countryValues}. */
    public int country(int row) {
        return countries[row];
    }

    /** A code of {@link #placeValues}. */
    public int place(int row) {
        return places[row];
    }

    /** How many claims a source, by its code in {@link #sources}, makes about the row's incident. */
    public int claimsOf(int sourceCode, int row) {
        int slot = findSlot(sourceCode, row);
        return slot < 0 ? 0 : sourceClaims[slot];
    }

    /** Visits each source that speaks of the row's incident. */
    public void forEachSource(int row, SourceVisitor visitor) {
        for (int slot = firstSource[row]; slot < firstSource[row + 1]; slot++) {
            visitor.visit(sources[slot], sourceClaims[slot]);
        }
    }

    /** Takes the code of a source and the number of its claims. */
    public interface SourceVisitor {
        void visit(int sourceCode, int claims);
    }

    public Dictionary<StrikeType> strikeTypeValues() {
        return strikeTypeValues;
    }

    public Dictionary<HarmStatus> harmStatusValues() {
        return harmStatusValues;
    }

    /** Each value is the list of belligerents that an incident is alternatively laid to. */
    public Dictionary<List<String>> belligerentValues() {
        return belligerentValues;
    }

    public Dictionary<String> countryValues() {
        return countryValues;
    }

    /** Ids of places in the gazetteer. */
    public Dictionary<String> placeValues() {
        return placeValues;
    }

    /** Every source that speaks of an incident, by its code. */
    public List<Source> sources() {
        return List.copyOf(sourceValues);
    }

    /** The code of a source, or {@link Dictionary#NONE} when it speaks of no incident. */
    public int sourceCode(String sourceId) {
        return sourceIds.code(sourceId);
    }
}
