package org.strikemap.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strikemap.gazetteer.HoldingPlaces;
import org.strikemap.gazetteer.Place;
import org.strikemap.snapshot.IncidentPlaces;

/**
 * Incidents and killed by place. Every city, town and village that holds an incident has it, so that their figures are those of {@code
 * place_id}; an incident that none holds is at the narrowest place that does, whose figures are of such incidents alone.
 */
final class PlaceTotals {

    /** How many places are told of: those with the most incidents. */
    private static final int MOST_PLACES = 100;

    private final IncidentPlaces places;
    private final int[] incidents;
    private final long[] killed;

    /**
     * The incidents at one place of the gazetteer.
     *
     * @param killed civilians killed under the rule asked for, in the incidents that count
     */
    record PlacePart(String id, String name, String kind, int incidents, long killed) {}

    PlaceTotals(IncidentPlaces places) {
        this.places = places;
        incidents = new int[places.sets()];
        killed = new long[places.sets()];
    }

    void add(int row, int number) {
        int code = places.code(row);
        incidents[code]++;
        killed[code] += number;
    }

    List<PlacePart> largest() {
        Map<Integer, Sum> sums = new HashMap<>();
        for (int code = 0; code < incidents.length; code++) {
            if (incidents[code] > 0) {
                for (int number : places.listed(code)) {
                    sums.computeIfAbsent(number, Sum::new).add(incidents[code], killed[code]);
                }
            }
        }
        HoldingPlaces holding = places.holding();
        return sums.values().stream()
                .sorted(Comparator.comparingInt((Sum sum) -> -sum.incidents)
                        .thenComparing(sum -> holding.idOf(sum.number)))
                .limit(MOST_PLACES)
                .map(sum -> sum.part(holding.place(sum.number)))
                .toList();
    }

    /** What the incidents of one place add up to. */
    private static final class Sum {
        private final int number;
        private int incidents;
        private long killed;

        Sum(int number) {
            this.number = number;
        }

        void add(int more, long moreKilled) {
            incidents += more;
            killed += moreKilled;
        }

        PlacePart part(Place place) {
            return new PlacePart(place.id(), place.name(), place.kind().word(), incidents, killed);
        }
    }
}
