package org.strikemap.page;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.strikemap.incident.CountingRule;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.TableScan;

/**
 * A histogram of incidents over time.
 *
 * @param interval how wide the bins are
 * @param count the counting rule
 * @param bins the bins that hold incidents, in order of time
 */
record Timeline(String interval, String count, List<Bin> bins) {

    /**
     * The incidents that begin within some days.
     *
     * @param start the first day
     * @param end the last day
     * @param incidents all of them, those that do not count included
     * @param killed civilians killed in those that count
     * @param unknown those that count and whose number is unknown
     * @param noStatement those that count and of which the accused said nothing
     */
    public record Bin(
            LocalDate start,
            LocalDate end,
            int incidents,
            long killed,
            int unknown,
            @JsonProperty("no_statement") int noStatement) {

        private Bin plus(boolean counted, int number) {
            return new Bin(
                    start,
                    end,
                    incidents + 1,
                    killed + (counted && number >= 0 ? number : 0),
                    unknown + (counted && number == IncidentColumns.UNKNOWN ? 1 : 0),
                    noStatement + (counted && number == IncidentColumns.NO_STATEMENT ? 1 : 0));
        }
    }

    static Timeline of(Snapshot snapshot, RowPredicate question, CountingRule rule, BinWidth wanted) {
        IncidentColumns columns = snapshot.columns();
        BinWidth interval = wanted != BinWidth.AUTO ? wanted : fitting(snapshot, question);
        TreeMap<LocalDate, Bin> bins = new TreeMap<>();
        TableScan.forEach(snapshot.incidents(), question, row -> {
            LocalDate start = interval.start(LocalDate.ofEpochDay(columns.startDay(row)));
            Bin bin = bins.getOrDefault(start, new Bin(start, interval.end(start), 0, 0, 0, 0));
            bins.put(start, bin.plus(columns.isCounted(row), columns.killed(rule, row)));
        });
        return new Timeline(interval.word(), rule.word(), List.copyOf(bins.values()));
    }

    private static BinWidth fitting(Snapshot snapshot, RowPredicate question) {
        int[] span = {Integer.MAX_VALUE, Integer.MIN_VALUE};
        TableScan.forEach(snapshot.incidents(), question, row -> {
            span[0] = Math.min(span[0], snapshot.columns().startDay(row));
            span[1] = Math.max(span[1], snapshot.columns().startDay(row));
        });
        return BinWidth.forSpan(span[1] < span[0] ? 0 : (long) span[1] - span[0] + 1);
    }
}
