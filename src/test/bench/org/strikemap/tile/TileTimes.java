package org.strikemap.tile;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.strikemap.filter.Selection;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.Parameters;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.Table;

/**
 * Prints how much processor time a tile takes that is not in the cache, level by level, in the mean and at most: of the tiles around
 * incidents taken at random, so that where there are many is looked at often, and of all tiles that hold any.
 * {@code TileTimes [INCIDENTS]}, a million if left out.
 */
public final class TileTimes {

    private static final int TILES = 300;
    private static final int ROUNDS = 3;
    private static final int LEVELS = 15;

    private TileTimes() {}

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
        RowQuestion question = query.isEmpty()
                ? RowQuestion.EVERYTHING
                : Selection.read(Parameters.of(java.util.Map.of(
                                query.substring(0, query.indexOf('=')),
                                List.of(query.substring(query.indexOf('=') + 1)))))
                        .over(snapshot);
        TileLayer layer = new TileLayer(
                table,
                question,
                TileLayer.ofPoints(table, question).properties(),
                true,
                new IncidentFigures(snapshot.columns(), CountingRule.BEST));
        PrintStream out = System.out;
        if (print) {
            out.println("level  around incidents: mean ms  p99 ms  max ms  KB  | distinct tiles: number  mean ms  "
                    + query);
        }
        double total = 0;
        for (int level = 0; level < LEVELS; level++) {
            total += level(table, layer, level, print ? out : null);
        }
        if (print) {
            out.printf("mean over the levels: %.2f ms%n", total / LEVELS);
        }
    }

    private static double level(Table table, TileLayer layer, int level, PrintStream out) {
        Random random = new Random(level);
        List<Double> times = new ArrayList<>();
        Set<TileAddress> seen = new LinkedHashSet<>();
        double distinct = 0;
        long bytes = 0;
        for (int i = 0; i < TILES; i++) {
            int row = random.nextInt(table.rows());
            TileAddress address = TileAddress.around(
                            TileMatrixSet.WEB_MERCATOR_QUAD, level, table.lon(row), table.lat(row))
                    .orElseThrow();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            bytes += TileWriter.write(List.of(layer), address).length;
            double time = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
            times.add(time);
            if (seen.add(address)) {
                distinct += time;
            }
        }
        double mean = times.stream().mapToDouble(time -> time).average().orElseThrow();
        Collections.sort(times);
        if (out != null) {
            out.printf(
                    "%5d %28.2f %7.2f %7.2f %4d %25d %8.2f%n",
                    level,
                    mean,
                    times.get(times.size() * 99 / 100),
                    times.getLast(),
                    bytes / TILES / 1024,
                    seen.size(),
                    distinct / seen.size());
        }
        return mean;
    }
}
