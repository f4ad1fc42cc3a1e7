package org.strikemap.tile;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.Selection;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.Table;

/**
 * Prints how much processor time a tile takes that is not in the cache, level by level: of the tiles around incidents taken at random,
 * so that where there are many is looked at often, and in the mean of the distinct ones among them.
 * {@code TileBenchmark [INCIDENTS]}, a million if left out.
 */
public final class TileBenchmark {

    private static final int TILES = 300;
    private static final int ROUNDS = 3;
    private static final int LEVELS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String HEADER = "level  mean ms   p99 ms   max ms     KB distinct  their mean ms";

    private TileBenchmark() {}

    public static void main(String[] arguments) {
        int incidents = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Snapshot snapshot = GeneratedSnapshot.of(incidents, 1);
        for (String query : List.of("", "datetime=2014-01-01/2017-12-31", "min_killed=3")) {
            for (int round = 0; round < ROUNDS; round++) {
                measure(snapshot, query, round == ROUNDS - 1);
            }
        }
    }

    private static void measure(Snapshot snapshot, String query, boolean print) {
        Table table = snapshot.incidents();
        RowPredicate question = Selection.read(Parameters.of(parameters(query))).over(snapshot);
        TileLayer layer = new TileLayer(
                table,
                question,
                TileLayer.ofPoints(table, question).properties(),
                true,
                new IncidentAggregates(snapshot.columns(), CountingRule.BEST));
        if (print) {
            System.out.printf("%n%s%n%s%n", query.isEmpty() ? "everything" : query, HEADER);
        }
        double total = 0;
        for (int level = 0; level < LEVELS; level++) {
            total += level(table, layer, level, print);
        }
        if (print) {
            System.out.printf("mean of the levels' means: %.2f ms%n", total / LEVELS);
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        int equals = query.indexOf('=');
        return equals < 0 ? Map.of() : Map.of(query.substring(0, equals), List.of(query.substring(equals + 1)));
    }

    private static double level(Table table, TileLayer layer, int level, boolean print) {
        Random random = new Random(level);
        List<Double> times = new ArrayList<>();
        Map<TileAddress, Double> distinct = new HashMap<>();
        long bytes = 0;
        for (int i = 0; i < TILES; i++) {
            int row = random.nextInt(table.rows());
            TileAddress address = TileAddress.around(
                            TileMatrixSet.WEB_MERCATOR_QUAD, level, table.lon(row), table.lat(row))
                    .orElseThrow();
            long before = THREADS.getCurrentThreadCpuTime();
            bytes += TileWriter.write(List.of(layer), address).length;
            double time = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
            times.add(time);
            distinct.put(address, time);
        }
        double mean = mean(times);
        if (print) {
            Collections.sort(times);
            System.out.printf(
                    "%5d %8.2f %8.2f %8.2f %6d %8d %8.2f%n",
                    level,
                    mean,
                    times.get(times.size() * 99 / 100),
                    times.getLast(),
                    bytes / TILES / 1024,
                    distinct.size(),
                    mean(distinct.values()));
        }
        return mean;
    }

    private static double mean(Collection<Double> times) {
        return times.stream().mapToDouble(time -> time).average().orElseThrow();
    }
}
