package org.strikemap.cql2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.geotools.api.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.TableScan;

/** Whatever a filter says, the compiled one selects the rows of which a plain evaluation says true, and no range of rows lies. */
class CompiledFilterPropertyTest {

    private static final int FILTERS = 1_500;
    private static final int TABLES = 8;

    private static List<FeatureTable> tables(SeededFilters seeded) {
        List<FeatureTable> tables = new ArrayList<>();
        while (tables.size() < TABLES) {
            tables.add(seeded.table(tables.size() % 2 == 0));
        }
        return tables;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aCompiledFilterSelectsWhatAPlainEvaluationSelects(long seed) {
        SeededFilters seeded = new SeededFilters(seed);
        List<FeatureTable> tables = tables(seeded);
        for (int i = 0; i < FILTERS; i++) {
            String text = seeded.predicate(3);
            Filter filter = Cql2Text.parse(text, CaseTable.SCHEMA);
            FeatureTable table = tables.get(i % TABLES);
            RowPredicate question = CompiledFilter.of(filter, table);
            List<Integer> expected = IntStream.range(0, table.rows())
                    .filter(row -> Boolean.TRUE.equals(new ReferenceEvaluator(table.feature(row)).test(filter)))
                    .boxed()
                    .toList();
            List<Integer> tested = IntStream.range(0, table.rows())
                    .filter(question::test)
                    .boxed()
                    .toList();
            assertThat(tested).as(text).isEqualTo(expected);
            for (RowRange range : table.ranges()) {
                checkOverlap(question, range, text);
            }
            assertThat(TableScan.count(table, question)).as(text).isEqualTo(expected.size());
        }
    }

    private static void checkOverlap(RowPredicate question, RowRange range, String text) {
        Coverage coverage = question.coverage(range);
        long fitting = IntStream.range(range.firstRow(), range.endRow())
                .filter(question::test)
                .count();
        if (coverage == Coverage.NONE) {
            assertThat(fitting).as("no row of %s: %s", range, text).isZero();
        }
        if (coverage == Coverage.ALL) {
            assertThat(fitting).as("all rows of %s: %s", range, text).isEqualTo(range.endRow() - range.firstRow());
        }
    }

    @Test
    void rangesAreLeftOutAndTakenAsAWhole() {
        SeededFilters seeded = new SeededFilters(7);
        List<FeatureTable> tables = tables(seeded);
        Map<Coverage, Integer> seen = new EnumMap<>(Coverage.class);
        for (int i = 0; i < FILTERS; i++) {
            FeatureTable table = tables.get(i % TABLES);
            RowPredicate question = CompiledFilter.of(Cql2Text.parse(seeded.predicate(1), CaseTable.SCHEMA), table);
            table.ranges().forEach(range -> seen.merge(question.coverage(range), 1, Integer::sum));
        }
        assertThat(seen.get(Coverage.NONE)).isGreaterThan(FILTERS / 2);
        assertThat(seen.get(Coverage.ALL)).isGreaterThan(FILTERS / 2);
    }

    @Test
    void everyFilterIsReadAsItWasWritten() {
        SeededFilters seeded = new SeededFilters(8);
        for (int i = 0; i < FILTERS; i++) {
            Filter filter = Cql2Text.parse(seeded.predicate(4), CaseTable.SCHEMA);
            String text = Cql2Text.write(filter);
            String json = Cql2Json.write(filter);
            assertThat(Cql2Json.parse(json, CaseTable.SCHEMA)).as(text).isEqualTo(filter);
            assertThat(Cql2Text.write(Cql2Json.parse(json, CaseTable.SCHEMA))).isEqualTo(text);
            assertThat(Cql2Json.write(Cql2Text.parse(text, CaseTable.SCHEMA))).isEqualTo(json);
        }
    }
}
