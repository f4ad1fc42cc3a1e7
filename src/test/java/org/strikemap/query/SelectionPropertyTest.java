package org.strikemap.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.incident.SeededIncidents;
import org.strikemap.snapshot.Block;
import org.strikemap.snapshot.Snapshot;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.TableScan;

/** Whatever is asked of a snapshot, blocks and columns answer as a plain scan over its incidents does. */
class SelectionPropertyTest {

    private static final int SELECTIONS = 60;

    /** A snapshot, and its incidents in the order of its rows. */
    private record Seeded(Snapshot snapshot, List<Incident> inRowOrder) {

        static Seeded of(long seed, int size) {
            List<Incident> incidents = SeededIncidents.of(seed, size);
            Snapshot snapshot = Snapshot.of(seed, incidents, List.of());
            Map<String, Incident> byId =
                    incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
            return new Seeded(
                    snapshot,
                    IntStream.range(0, size)
                            .mapToObj(row -> byId.get(snapshot.columns().id(row)))
                            .toList());
        }

        List<Selection> selections(long seed) {
            return SeededSelections.of(seed, inRowOrder, SELECTIONS);
        }

        List<String> expected(Selection selection) {
            return ReferenceScan.select(selection, inRowOrder).stream()
                    .map(Incident::id)
                    .toList();
        }

        List<String> ids(int[] rows) {
            return Arrays.stream(rows)
                    .mapToObj(row -> snapshot.columns().id(row))
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "3,60", "4,256", "5,257", "6,850", "7,1100", "8,1300", "9,1300"})
    void countAndVisitFindWhatAScanFinds(long seed, int size) {
        Seeded seeded = Seeded.of(seed, size);
        for (Selection selection : seeded.selections(seed)) {
            RowPredicate question = selection.predicate(seeded.snapshot(), TestCatalog.EMPTY);
            List<String> expected = seeded.expected(selection);
            List<String> visited = new ArrayList<>();
            TableScan.forEach(
                    seeded.snapshot().incidents(),
                    question,
                    row -> visited.add(seeded.snapshot().columns().id(row)));
            assertThat(visited).as(selection.toString()).isEqualTo(expected);
            assertThat(TableScan.count(seeded.snapshot().incidents(), question))
                    .as(selection.toString())
                    .isEqualTo(expected.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"11,0", "12,1", "13,60", "14,256", "15,257", "16,850", "17,1100", "18,1300", "19,1300"})
    void totalsAreWhatAScanAddsUpUnderEveryRule(long seed, int size) {
        Seeded seeded = Seeded.of(seed, size);
        for (Selection selection : seeded.selections(seed)) {
            RowPredicate question = selection.predicate(seeded.snapshot(), TestCatalog.EMPTY);
            List<Incident> selected = ReferenceScan.select(selection, seeded.inRowOrder());
            for (CountingRule rule : SeededSelections.RULES) {
                assertThat(seeded.snapshot().total(question, rule))
                        .as("%s of %s", rule.word(), selection)
                        .isEqualTo(ReferenceScan.total(selected, rule));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"21,0", "22,1", "23,256", "24,257", "25,850", "26,1300"})
    void pagesPutTogetherAreTheWholeAnswer(long seed, int size) {
        Seeded seeded = Seeded.of(seed, size);
        for (Selection selection : seeded.selections(seed)) {
            RowPredicate question = selection.predicate(seeded.snapshot(), TestCatalog.EMPTY);
            List<String> expected = seeded.expected(selection);
            for (int limit : new int[] {7, 100, 256, 10_000, Integer.MAX_VALUE}) {
                List<String> found = new ArrayList<>();
                for (int offset = 0; offset < expected.size(); offset += Math.min(limit, size)) {
                    found.addAll(seeded.ids(TableScan.page(seeded.snapshot().incidents(), question, offset, limit)));
                }
                assertThat(found).as("%s by %s", selection, limit).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"31,1", "32,300", "33,850", "34,1300"})
    void aPageBeginsAtAnyOffset(long seed, int size) {
        Seeded seeded = Seeded.of(seed, size);
        Random random = new Random(seed);
        for (Selection selection : seeded.selections(seed)) {
            RowPredicate question = selection.predicate(seeded.snapshot(), TestCatalog.EMPTY);
            List<String> expected = seeded.expected(selection);
            for (int offset :
                    new int[] {random.nextInt(size), random.nextInt(size), 255, 256, size, Integer.MAX_VALUE}) {
                int limit = random.nextInt(size + 2);
                int from = Math.min(offset, expected.size());
                int to = Math.min(from + limit, expected.size());
                assertThat(seeded.ids(TableScan.page(seeded.snapshot().incidents(), question, offset, limit)))
                        .as("%s from %s, at most %s", selection, offset, limit)
                        .isEqualTo(expected.subList(from, to));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"41,850", "42,1300"})
    void whatABlockSaysOfItselfIsTrueAndUsed(long seed, int size) {
        Seeded seeded = Seeded.of(seed, size);
        Map<Coverage, Integer> blocks = new EnumMap<>(Coverage.class);
        for (Selection selection : seeded.selections(seed)) {
            RowPredicate question = selection.predicate(seeded.snapshot(), TestCatalog.EMPTY);
            for (Block block : seeded.snapshot().incidents().ranges()) {
                Coverage coverage = question.coverage(block);
                blocks.merge(coverage, 1, Integer::sum);
                for (int row = block.firstRow(); row < block.endRow(); row++) {
                    if (coverage != Coverage.SOME) {
                        assertThat(question.test(row)).as(selection.toString()).isEqualTo(coverage == Coverage.ALL);
                    }
                }
            }
        }
        assertThat(blocks).containsKeys(Coverage.NONE, Coverage.SOME, Coverage.ALL);
    }
}
