package org.strikemap.snapshot;

/**
 * How many civilians were injured in the incidents of a range that count: duplicates, aggregates and withdrawn ones add nothing.
 *
 * @param knownLow how many of them tell the least number, 0 included
 * @param low the least numbers added up
 * @param knownHigh how many of them tell the greatest number
 * @param high the greatest numbers added up
 */
public record InjuredTotals(int knownLow, long low, int knownHigh, long high) {

    static InjuredTotals of(IncidentColumns columns, int first, int end) {
        int knownLow = 0;
        long low = 0;
        int knownHigh = 0;
        long high = 0;
        for (int row = first; row < end; row++) {
            if (columns.isCounted(row)) {
                if (columns.injuredLow(row) >= 0) {
                    knownLow++;
                    low += columns.injuredLow(row);
                }
                if (columns.injuredHigh(row) >= 0) {
                    knownHigh++;
                    high += columns.injuredHigh(row);
                }
            }
        }
        return new InjuredTotals(knownLow, low, knownHigh, high);
    }
}
