package org.strikemap.cql2;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.geotools.api.filter.Filter;
import org.strikemap.table.BasicRowRange;
import org.strikemap.table.Column;
import org.strikemap.table.Extent;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/**
 * Measures filters that must look at each of a million rows, which lie in no order: reading, compiling and counting together, in
 * processor time of one thread. The median of many runs, after all filters have run often enough to be compiled alike.
 */
public final class FilterBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int RUNS = 31;
    private static final List<String> FILTERS = List.of(
            "share IN (" + "0.5,".repeat(1000) + "1)",
            "place IN ("
                    + IntStream.range(0, 1000)
                            .mapToObj(n -> "'place " + n + "'")
                            .collect(Collectors.joining(",")) + ")",
            "killed_low > 5 AND harm_status = 'fair' OR accuracy_m < 500",
            "start >= DATE('2016-01-01')",
            "killed_high - killed_low > 3",
            "harm_status LIKE '%e%d'",
            "CASEI(harm_status) IN ('fair', 'weak')",
            "killed_low IN (1, 3, 5, 7, 9, 11, 13, 15, 17)",
            "NOT (killed_low < killed_high OR share > 0.5)",
            "T_INTERSECTS(INTERVAL(start, end), INTERVAL('2015-06-01', '2016-06-30'))",
            "S_INTERSECTS(geometry, BBOX(37,34,41,37))",
            "S_INTERSECTS(geometry, " + circle(20) + ")",
            "S_WITHIN(geometry, " + circle(400) + ")",
            "S_INTERSECTS(geometry, LINESTRING(36 33,42 37))",
            "S_INTERSECTS(geometry, LINESTRING(" + zigzag(900) + "))",
            "S_INTERSECTS(geometry, MULTIPOINT(" + zigzag(900) + "))",
            "place LIKE 'place 12%'",
            "id LIKE '%99'");

    private FilterBenchmark() {}

    private static String circle(int corners) {
        List<String> positions = new ArrayList<>();
        for (int i = 0; i <= corners; i++) {
            double angle = 2 * Math.PI * (i % corners) / corners;
            double radius = i % 2 == 0 || i == corners ? 2 : 1.5;
            positions.add((39 + radius * Math.cos(angle)) + " " + (35.5 + radius * Math.sin(angle)));
        }
        return "POLYGON((" + String.join(",", positions) + "))";
    }

    private static String zigzag(int positions) {
        return IntStream.range(0, positions)
                .mapToObj(n -> (36 + n * 6.0 / positions) + " " + (n % 2 == 0 ? 33 : 37))
                .collect(Collectors.joining(","));
    }

    public static void main(String[] args) {
        Table table = new MillionRows(new Random(1));
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[][] millis = new double[FILTERS.size()][RUNS];
        int[] counts = new int[FILTERS.size()];
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < FILTERS.size(); i++) {
                long start = threads.getCurrentThreadCpuTime();
                Filter filter = Cql2Text.parse(FILTERS.get(i), CaseTable.SCHEMA);
                counts[i] = TableScan.count(table, CompiledFilter.of(filter, table));
                millis[i][run] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            }
        }
        for (int i = 0; i < FILTERS.size(); i++) {
            Arrays.sort(millis[i]);
            String text = FILTERS.get(i);
            System.out.printf(
                    "%7.1f ms %,9d rows  %s%n",
                    millis[i][RUNS / 2], counts[i], text.length() > 90 ? text.substring(0, 90) + "..." : text);
        }
    }

    /** A million incidents in no order, in ranges of 256 rows. */
    private static final class MillionRows implements Table {

        private static final Extent EVERYWHERE = new Extent(256, 36, 33, 42, 37, 16_000, 18_010, 18_000, 16_000);

        private final List<BasicRowRange> ranges = IntStream.range(0, (ROWS + 255) / 256)
                .mapToObj(range -> new BasicRowRange(range * 256, Math.min(ROWS, range * 256 + 256), EVERYWHERE))
                .toList();
        private final double[] lon = new double[ROWS];
        private final double[] lat = new double[ROWS];
        private final int[] start = new int[ROWS];
        private final int[] end = new int[ROWS];
        private final int[] low = new int[ROWS];
        private final int[] high = new int[ROWS];
        private final int[] accuracy = new int[ROWS];
        private final double[] share = new double[ROWS];
        private final byte[] status = new byte[ROWS];
        private final byte[] disputed = new byte[ROWS];

        MillionRows(Random random) {
            for (int row = 0; row < ROWS; row++) {
                lon[row] = 36 + 6 * random.nextDouble();
                lat[row] = 33 + 4 * random.nextDouble();
                start[row] = 16_000 + random.nextInt(2_000);
                end[row] = start[row] + random.nextInt(10);
                low[row] = random.nextInt(10) == 0 ? Column.NO_NUMBER : random.nextInt(20);
                high[row] = low[row] == Column.NO_NUMBER ? low[row] : low[row] + random.nextInt(8);
                accuracy[row] = random.nextInt(5_000);
                share[row] = random.nextInt(10) == 0 ? Double.NaN : random.nextDouble();
                status[row] = (byte) (random.nextInt(6) - 1);
                disputed[row] = (byte) random.nextInt(2);
            }
        }

        @Override
        public Schema schema() {
            return CaseTable.SCHEMA;
        }

        @Override
        public int rows() {
            return ROWS;
        }

        @Override
        public List<? extends RowRange> ranges() {
            return ranges;
        }

        @Override
        public int findRow(String id) {
            return -1;
        }

        @Override
        public String id(int row) {
            return "incident-" + row;
        }

        @Override
        public boolean isPlaced(int row) {
            return true;
        }

        @Override
        public double lon(int row) {
            return lon[row];
        }

        @Override
        public double lat(int row) {
            return lat[row];
        }

        @Override
        public int startDay(int row) {
            return start[row];
        }

        @Override
        public int endDay(int row) {
            return end[row];
        }

        @Override
        public Column column(String name) {
            return switch (name) {
                case "start" -> (Column.Numbers) row -> start[row];
                case "end" -> (Column.Numbers) row -> end[row];
                case "killed_low" -> (Column.Numbers) row -> low[row];
                case "killed_high" -> (Column.Numbers) row -> high[row];
                case "accuracy_m" -> (Column.Numbers) row -> accuracy[row];
                case "disputed" -> (Column.Numbers) row -> disputed[row];
                case "share" -> (Column.Doubles) row -> share[row];
                case "place" -> (Column.Texts) row -> "place " + row;
                default ->
                    new Column.DictionaryTexts() {
                        @Override
                        public int at(int row) {
                            return status[row];
                        }

                        @Override
                        public List<String> values() {
                            return List.of("confirmed", "fair", "weak", "contested", "none");
                        }
                    };
            };
        }
    }
}
