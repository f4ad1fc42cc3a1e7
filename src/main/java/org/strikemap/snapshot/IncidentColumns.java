package org.strikemap.snapshot;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.source.Source;
import org.strikemap.table.Column;
import org.strikemap.table.Table;

/** The incidents of a snapshot as columns: row {@code i} of each belongs to the same incident. */
public final class IncidentColumns {

    /** Stands in a column of numbers for one that is unknown. */
    public static final int UNKNOWN = -1;
    /** Stands in a column of what is conceded where the accused has said nothing. */
    public static final int NO_STATEMENT = -2;

    private final IdIndex ids;
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
    private final byte[] statuses;
    private final int[] strikeTypes;
    private final byte[] harmStatuses;
    private final int[] belligerents;
    private final int[] countries;
    private final int[] places;
    private final int[] firstSource;
    private final int[] sources;
    private final int[] sourceKilled;
    private final int[] sourceClaims;
    private final Dictionary<IncidentStatus> statusValues;
    /** The code of those that count. */
    private final BitSet counted;

    private final Dictionary<StrikeTypes> strikeTypeValues;
    private final Dictionary<HarmStatus> harmStatusValues;
    private final Dictionary<List<String>> belligerentValues;
    private final Dictionary<String> countryValues;
    private final Dictionary<String> placeValues;
    private final Dictionary<String> sourceIds;
    private final List<Source> sourceValues;

    /** The rows that were added, in an order. */
    IncidentColumns(IncidentColumnsBuilder added, int[] order) {
        ids = added.ids.inOrder(order);
        lons = added.lons.fractionsInOrder(order);
        lats = added.lats.fractionsInOrder(order);
        accuracies = added.accuracies.inOrder(order);
        startDays = added.startDays.inOrder(order);
        endDays = added.endDays.inOrder(order);
        low = added.low.inOrder(order);
        best = added.best.inOrder(order);
        high = added.high.inOrder(order);
        conceded = added.conceded.inOrder(order);
        injuredLow = added.injuredLow.inOrder(order);
        injuredHigh = added.injuredHigh.inOrder(order);
        statuses = added.statuses.bytesInOrder(order);
        strikeTypes = added.strikeTypes.inOrder(order);
        harmStatuses = added.harmStatuses.bytesInOrder(order);
        belligerents = added.belligerents.inOrder(order);
        countries = added.countries.inOrder(order);
        places = added.places.inOrder(order);
        firstSource = added.firstSlots(order);
        int[] slots = added.slots(order);
        sources = added.sources.inOrder(slots);
        sourceKilled = added.sourceKilled.inOrder(slots);
        sourceClaims = added.sourceClaims.inOrder(slots);
        statusValues = added.statusValues;
        counted = codesOf(Set.of(IncidentStatus.COUNTED));
        strikeTypeValues = added.strikeTypeValues;
        harmStatusValues = added.harmStatusValues;
        belligerentValues = added.belligerentValues;
        countryValues = added.countryValues;
        placeValues = added.placeValues;
        sourceIds = added.sourceIds;
        sourceValues = List.copyOf(added.sourceValues);
    }

    /** The rows of another, of which those count whose status is one of these. */
    private IncidentColumns(IncidentColumns other, Set<IncidentStatus> kinds) {
        ids = other.ids;
        lons = other.lons;
        lats = other.lats;
        accuracies = other.accuracies;
        startDays = other.startDays;
        endDays = other.endDays;
        low = other.low;
        best = other.best;
        high = other.high;
        conceded = other.conceded;
        injuredLow = other.injuredLow;
        injuredHigh = other.injuredHigh;
        statuses = other.statuses;
        strikeTypes = other.strikeTypes;
        harmStatuses = other.harmStatuses;
        belligerents = other.belligerents;
        countries = other.countries;
        places = other.places;
        firstSource = other.firstSource;
        sources = other.sources;
        sourceKilled = other.sourceKilled;
        sourceClaims = other.sourceClaims;
        statusValues = other.statusValues;
        strikeTypeValues = other.strikeTypeValues;
        harmStatusValues = other.harmStatusValues;
        belligerentValues = other.belligerentValues;
        countryValues = other.countryValues;
        placeValues = other.placeValues;
        sourceIds = other.sourceIds;
        sourceValues = other.sourceValues;
        counted = codesOf(kinds);
    }

    /** The same rows, of which those count whose status is one of these. */
    IncidentColumns counting(Set<IncidentStatus> kinds) {
        return new IncidentColumns(this, kinds);
    }

    /** The numbers that are properties of incidents, by the names of these. */
    Map<String, StridedColumn> numbers() {
        return Map.of(
                "start", StridedColumn.of(startDays, 0, 1),
                "end", StridedColumn.of(endDays, 0, 1),
                "accuracy_m", StridedColumn.known(accuracies),
                "killed_low", StridedColumn.known(low),
                "killed_best", StridedColumn.known(best),
                "killed_high", StridedColumn.known(high),
                "killed_conceded", StridedColumn.known(conceded),
                "injured_low", StridedColumn.known(injuredLow),
                "injured_high", StridedColumn.known(injuredHigh));
    }

    /** The codes of words that are properties of incidents, by the names of these. */
    Map<String, Column.Numbers> codes() {
        return Map.of(
                "place_id",
                StridedColumn.of(places, 0, 1),
                "country",
                StridedColumn.of(countries, 0, 1),
                "belligerent",
                StridedColumn.of(belligerents, 0, 1),
                "strike_type",
                StridedColumn.of(strikeTypes, 0, 1),
                "harm_status",
                new ByteColumn(harmStatuses),
                "status",
                new ByteColumn(statuses));
    }

    public int rows() {
        return ids.rows();
    }

    public String id(int row) {
        return ids.get(row);
    }

    void readIdBytes(int row, Table.Utf8Consumer to) {
        ids.readBytes(row, to);
    }

    /** The row of an incident, or -1. */
    int findRow(String incidentId) {
        return ids.find(incidentId);
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

    IncidentStatus status(int row) {
        return statusValues.value(statuses[row]);
    }

    Dictionary<IncidentStatus> statusValues() {
        return statusValues;
    }

    /** Whether the row's incident counts, that is, whether its status is among those that count here. */
    public boolean isCounted(int row) {
        return counted.get(statuses[row]);
    }

    private BitSet codesOf(Set<IncidentStatus> wanted) {
        BitSet codes = new BitSet();
        for (int code = 0; code < statusValues.size(); code++) {
            codes.set(code, wanted.contains(statusValues.value(code)));
        }
        return codes;
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

    /** Each value is what one incident is said to have been carried out by. */
    public Dictionary<StrikeTypes> strikeTypeValues() {
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
        return sourceValues;
    }

    /** The code of a source, or {@link Dictionary#NONE} when it speaks of no incident. */
    public int sourceCode(String sourceId) {
        return sourceIds.code(sourceId);
    }
}
