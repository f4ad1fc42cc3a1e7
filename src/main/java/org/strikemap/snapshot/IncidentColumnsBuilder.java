package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Location;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.incident.Count;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.source.Source;

/** {@link IncidentColumns} while it is built, in the order in which they come. */
final class IncidentColumnsBuilder {

    final IdIndex.Builder ids = new IdIndex.Builder();
    final LongColumnBuilder lons = new LongColumnBuilder();
    final LongColumnBuilder lats = new LongColumnBuilder();
    final IntColumnBuilder accuracies = new IntColumnBuilder();
    final IntColumnBuilder startDays = new IntColumnBuilder();
    final IntColumnBuilder endDays = new IntColumnBuilder();
    final IntColumnBuilder low = new IntColumnBuilder();
    final IntColumnBuilder best = new IntColumnBuilder();
    final IntColumnBuilder high = new IntColumnBuilder();
    final IntColumnBuilder conceded = new IntColumnBuilder();
    final IntColumnBuilder injuredLow = new IntColumnBuilder();
    final IntColumnBuilder injuredHigh = new IntColumnBuilder();
    final IntColumnBuilder statuses = new IntColumnBuilder();
    final IntColumnBuilder strikeTypes = new IntColumnBuilder();
    final IntColumnBuilder harmStatuses = new IntColumnBuilder();
    final IntColumnBuilder belligerents = new IntColumnBuilder();
    final IntColumnBuilder countries = new IntColumnBuilder();
    final IntColumnBuilder places = new IntColumnBuilder();
    /** One slot for each source of an incident, those of one incident behind one another. */
    final IntColumnBuilder sources = new IntColumnBuilder();

    final IntColumnBuilder sourceKilled = new IntColumnBuilder();
    final IntColumnBuilder sourceClaims = new IntColumnBuilder();
    final Dictionary<IncidentStatus> statusValues = new Dictionary<>();
    final Dictionary<StrikeTypes> strikeTypeValues = new Dictionary<>();
    final Dictionary<HarmStatus> harmStatusValues = new Dictionary<>();
    final Dictionary<List<String>> belligerentValues = new Dictionary<>();
    final Dictionary<String> countryValues = new Dictionary<>();
    final Dictionary<String> placeValues = new Dictionary<>();
    final Dictionary<String> sourceIds = new Dictionary<>();
    final List<Source> sourceValues = new ArrayList<>();
    private final IntColumnBuilder endOfSlots = new IntColumnBuilder();

    int rows() {
        return statuses.size();
    }

    void add(Incident incident, ClaimTotals figures) {
        ids.add(incident.id());
        addLocation(incident.location());
        startDays.add(Math.toIntExact(incident.when().first().toEpochDay()));
        endDays.add(Math.toIntExact(incident.when().last().toEpochDay()));
        low.add(encoded(figures.low()));
        best.add(encoded(figures.best()));
        high.add(encoded(figures.high()));
        conceded.add(encoded(figures.conceded()));
        injuredLow.add(encoded(figures.groups().injured().min()));
        injuredHigh.add(encoded(figures.groups().injured().max()));
        statuses.add(statusValues.put(incident.status()));
        strikeTypes.add(strikeTypeValues.put(incident.strikeTypes()));
        harmStatuses.add(harmStatusValues.put(incident.harmStatus()));
        belligerents.add(belligerentValues.put(incident.belligerents()));
        addSources(incident.claims());
    }

    private void addLocation(@Nullable Location location) {
        lons.addFraction(location == null ? Double.NaN : location.point().lon());
        lats.addFraction(location == null ? Double.NaN : location.point().lat());
        accuracies.add(
                location == null ? IncidentColumns.UNKNOWN : location.accuracy().radiusMetres());
        countries.add(countryValues.put(location == null ? null : location.country()));
        places.add(placeValues.put(location == null ? null : location.placeId()));
    }

    private void addSources(List<Claim> claims) {
        Map<Source, Integer> claimsOf = new LinkedHashMap<>();
        claims.forEach(claim -> claimsOf.merge(claim.source(), 1, Integer::sum));
        claimsOf.forEach((source, count) -> {
            sources.add(code(source));
            sourceClaims.add(count);
            sourceKilled.add(encoded(Counting.count(CountingRule.ofSource(source.id()), claims)));
        });
        endOfSlots.add(sources.size());
    }

    /** A source that was described in several ways is shown in one of them, whichever came first. */
    private int code(Source source) {
        int code = sourceIds.put(source.id());
        if (code == sourceValues.size()) {
            sourceValues.add(source);
        }
        Source known = sourceValues.get(code);
        if (!source.equals(known) && source.toString().compareTo(known.toString()) < 0) {
            sourceValues.set(code, source);
        }
        return code;
    }

    /** Where the slots of each row begin once the rows are in an order; after the last row, where the next would. */
    int[] firstSlots(int[] order) {
        int[] first = new int[order.length + 1];
        for (int row = 0; row < order.length; row++) {
            first[row + 1] = first[row] + endOfSlots.get(order[row]) - firstSlot(order[row]);
        }
        return first;
    }

    /** All slots, row after row once these are in an order. */
    int[] slots(int[] order) {
        int[] slots = new int[sources.size()];
        int next = 0;
        for (int added : order) {
            for (int slot = firstSlot(added); slot < endOfSlots.get(added); slot++) {
                slots[next++] = slot;
            }
        }
        return slots;
    }

    private int firstSlot(int added) {
        return added == 0 ? 0 : endOfSlots.get(added - 1);
    }

    private static int encoded(Count count) {
        return switch (count.state()) {
            case KNOWN -> count.number();
            case UNKNOWN -> IncidentColumns.UNKNOWN;
            case NO_STATEMENT -> IncidentColumns.NO_STATEMENT;
        };
    }

    private static int encoded(@Nullable Integer number) {
        return number == null ? IncidentColumns.UNKNOWN : number;
    }
}
