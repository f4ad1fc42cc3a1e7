package org.strikemap.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.SeededIncidents;
import org.strikemap.query.Selection;
import org.strikemap.query.TestCatalog;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.snapshot.Totals;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;
import org.strikemap.table.TableScan;

/** The clusters of a level add up to what the snapshot adds up to, to the last unit, and hold each incident once. */
class ClusterSumsTest {

    private static final Snapshot SNAPSHOT = Snapshot.of(1, SeededIncidents.of(11, 3_000), List.of());
    private static final int LEVELS = 8;

    static Stream<Map<String, List<String>>> questions() {
        List<Map<String, List<String>>> questions = new ArrayList<>();
        for (String rule : List.of("low", "best", "high", "conceded", "source:sohr")) {
            questions.add(Map.of("count", List.of(rule)));
            questions.add(Map.of("count", List.of(rule), "datetime", List.of("2016-06-01/2017-03-31")));
            questions.add(Map.of("count", List.of(rule), "min_killed", List.of("5"), "harm_status", List.of("fair")));
        }
        return questions.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyLevelAddsUpToTheTotals(Map<String, List<String>> parameters) {
        Selection selection = Selection.read(Parameters.of(parameters));
        RowPredicate question = selection.predicate(SNAPSHOT, TestCatalog.EMPTY);
        for (TileMatrixSet set : TileMatrixSet.values()) {
            RowPredicate shown = new OnTheMap(question, SNAPSHOT.columns(), set);
            for (int level = 0; level < LEVELS; level++) {
                Level tiles = Level.of(question, selection.rule(), set, level);
                assertThat(tiles.count).as("%s %d", set, level).isEqualTo(TableScan.count(SNAPSHOT.incidents(), shown));
                assertThat(tiles.ids).hasSize(tiles.alone);
                assertThat(tiles.killed).isEqualTo(totals(shown, selection.rule()));
                assertThat(tiles.low).isEqualTo(totals(shown, CountingRule.LOW));
                assertThat(tiles.best).isEqualTo(totals(shown, CountingRule.BEST));
                assertThat(tiles.high).isEqualTo(totals(shown, CountingRule.HIGH));
                assertThat(tiles.injured).isEqualTo(injured(shown));
            }
        }
    }

    /** How many have a figure, how many lack it, and what the figures add up to. */
    private record Figures(long known, long unknown, long sum) {

        Figures plus(Figures other) {
            return new Figures(known + other.known, unknown + other.unknown, sum + other.sum);
        }
    }

    private static Figures totals(RowPredicate shown, CountingRule rule) {
        Totals totals = SNAPSHOT.total(shown, rule);
        return new Figures(totals.known(), totals.unknown() + totals.noStatement(), totals.killed());
    }

    private static Figures injured(RowPredicate shown) {
        long[] figures = new long[3];
        TableScan.forEach(SNAPSHOT.incidents(), shown, row -> {
            if (SNAPSHOT.columns().isCounted(row)) {
                int injured = SNAPSHOT.columns().injuredHigh(row);
                figures[injured < 0 ? 1 : 0]++;
                figures[2] += Math.max(0, injured);
            }
        });
        return new Figures(figures[0], figures[1], figures[2]);
    }

    /** What all tiles of a level tell. */
    private static final class Level {
        private int count;
        private int alone;
        private final Set<Object> ids = new HashSet<>();
        private Figures killed = new Figures(0, 0, 0);
        private Figures low = killed;
        private Figures best = killed;
        private Figures high = killed;
        private Figures injured = killed;

        static Level of(RowPredicate question, CountingRule rule, TileMatrixSet set, int level) {
            Table table = SNAPSHOT.incidents();
            TileLayer layer = new TileLayer(
                    table,
                    question,
                    TileLayer.ofPoints(table, question).properties(),
                    true,
                    new IncidentAggregates(SNAPSHOT.columns(), rule));
            Level added = new Level();
            for (TileAddress address : addresses(set, level)) {
                DecodedTile.of(TileWriter.write(List.of(layer), address))
                        .inTile()
                        .forEach(added::add);
            }
            return added;
        }

        private static Set<TileAddress> addresses(TileMatrixSet set, int level) {
            Set<TileAddress> addresses = new LinkedHashSet<>();
            IncidentColumns columns = SNAPSHOT.columns();
            for (int row = 0; row < columns.rows(); row++) {
                TileAddress.around(set, level, columns.lon(row), columns.lat(row))
                        .ifPresent(addresses::add);
            }
            return addresses;
        }

        private void add(DecodedTile.Feature feature) {
            count += (int) feature.number("count");
            if (feature.get("id") != null) {
                alone++;
                ids.add(feature.get("id"));
            }
            killed = killed.plus(figures(feature, "killed"));
            low = low.plus(figures(feature, "killed_low"));
            best = best.plus(figures(feature, "killed_best"));
            high = high.plus(figures(feature, "killed_high"));
            injured = injured.plus(figures(feature, "injured_high"));
        }

        /** A cluster says how many figures its sum lacks; an incident that stands alone tells its own, whether it counts or not. */
        private static Figures figures(DecodedTile.Feature feature, String name) {
            long counted = feature.number("counted");
            if (feature.get("cluster") == null) {
                boolean known = counted == 1 && feature.get(name) != null;
                return new Figures(known ? 1 : 0, counted - (known ? 1 : 0), known ? feature.number(name) : 0);
            }
            long unknown = feature.number(name + "_unknown");
            assertThat(feature.get(name) == null).isEqualTo(unknown == counted);
            return new Figures(counted - unknown, unknown, feature.number(name));
        }
    }

    /** A question for what a set shows of the rows only, without the help of blocks. */
    private record OnTheMap(RowPredicate question, IncidentColumns columns, TileMatrixSet set) implements RowPredicate {

        @Override
        public Coverage coverage(RowRange range) {
            return Coverage.SOME;
        }

        @Override
        public boolean test(int row) {
            return question.test(row)
                    && columns.isPlaced(row)
                    && set.box().contains(columns.lon(row), columns.lat(row));
        }
    }

    @Test
    void aClusterTellsTheFirstAndTheLastDayAndStandsAmongItsMembers() {
        Table table = SNAPSHOT.incidents();
        TileLayer layer = new TileLayer(
                table,
                RowPredicate.ALWAYS_TRUE,
                List.of(),
                true,
                new IncidentAggregates(SNAPSHOT.columns(), CountingRule.BEST));
        TileAddress world = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 0, 0, 0);
        List<DecodedTile.Feature> features =
                DecodedTile.of(TileWriter.write(List.of(layer), world)).features();
        DecodedTile.Feature raqqa = features.stream()
                .filter(feature -> feature.x() > 2400 && feature.x() < 2560 && feature.number("count") > 100)
                .findFirst()
                .orElseThrow();
        assertThat(raqqa.get("cluster")).isEqualTo(true);
        assertThat((String) raqqa.get("start")).matches("19\\d\\d-\\d\\d-\\d\\d");
        assertThat((String) raqqa.get("end")).startsWith("2018-");
        assertThat(raqqa.x()).isBetween(2490.0, 2493.0);
        assertThat(raqqa.y()).isBetween(1609.0, 1613.0);
    }

    @Test
    void theWorldsOnlyTileHasItsOtherEdgeInItsBuffer() {
        TileLayer layer = TileLayer.ofPoints(SNAPSHOT.incidents(), RowPredicate.ALWAYS_TRUE);
        TileAddress world = new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 0, 0, 0);
        DecodedTile tile = DecodedTile.of(TileWriter.write(List.of(layer), world));
        List<DecodedTile.Feature> buffer =
                tile.features().stream().filter(feature -> !feature.isInTile()).toList();
        assertThat(buffer).isNotEmpty();
        for (DecodedTile.Feature feature : buffer) {
            double there = feature.x() < 0 ? feature.x() + 4096 : feature.x() - 4096;
            assertThat(tile.inTile())
                    .anyMatch(own -> own.x() == there
                            && own.y() == feature.y()
                            && own.properties().equals(feature.properties()));
        }
    }
}
