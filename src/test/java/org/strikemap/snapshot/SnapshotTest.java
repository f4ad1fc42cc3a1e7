package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.strikemap.incident.ClaimMaker.claim;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.Hilbert;
import org.strikemap.incident.Incident;
import org.strikemap.incident.SeededIncidents;
import org.strikemap.table.BasicRowRange;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.TableScan;

class SnapshotTest {

    private static Snapshot of(List<Incident> incidents) {
        return Snapshot.of(1, incidents, List.of());
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,1", "3,255,1", "4,256,1", "5,257,2", "6,1030,5"})
    void blocksCoverEveryRowOnceAndInOrder(long seed, int size, int blocks) {
        Snapshot snapshot = of(SeededIncidents.of(seed, size));
        assertThat(snapshot.columns().rows()).isEqualTo(size);
        assertThat(snapshot.incidents().ranges()).hasSize(blocks);
        int next = 0;
        for (Block block : snapshot.incidents().ranges()) {
            assertThat(block.firstRow()).isEqualTo(next);
            assertThat(block.endRow() - block.firstRow()).isBetween(1, Snapshot.ROWS_PER_BLOCK);
            next = block.endRow();
        }
        assertThat(next).isEqualTo(size);
    }

    @ParameterizedTest
    @CsvSource({"11,1", "12,300", "13,1030"})
    void aBlockKnowsTheBoundsOfItsRows(long seed, int size) {
        Snapshot snapshot = of(SeededIncidents.of(seed, size));
        IncidentColumns columns = snapshot.columns();
        for (Block block : snapshot.incidents().ranges()) {
            int placed = 0;
            for (int row = block.firstRow(); row < block.endRow(); row++) {
                assertThat(columns.startDay(row))
                        .isBetween(block.extent().firstDay(), block.extent().latestStart());
                assertThat(columns.endDay(row))
                        .isBetween(block.extent().earliestEnd(), block.extent().lastDay());
                if (columns.isPlaced(row)) {
                    placed++;
                    assertThat(columns.lon(row))
                            .isBetween(block.extent().west(), block.extent().east());
                    assertThat(columns.lat(row))
                            .isBetween(block.extent().south(), block.extent().north());
                }
            }
            assertThat(block.extent().placed()).isEqualTo(placed);
        }
    }

    @ParameterizedTest
    @CsvSource({"21,2", "22,500", "23,1030"})
    void blocksFollowTheHilbertCurveAndTheirRowsTheirDays(long seed, int size) {
        Snapshot snapshot = of(SeededIncidents.of(seed, size));
        IncidentColumns columns = snapshot.columns();
        long farthest = Long.MIN_VALUE;
        for (Block block : snapshot.incidents().ranges()) {
            LongSummaryStatistics places = IntStream.range(block.firstRow(), block.endRow())
                    .mapToLong(row -> place(columns, row))
                    .summaryStatistics();
            assertThat(places.getMin()).isGreaterThanOrEqualTo(farthest);
            farthest = places.getMax();
            for (int row = block.firstRow() + 1; row < block.endRow(); row++) {
                if (columns.isPlaced(row - 1) == columns.isPlaced(row)) {
                    assertThat(columns.startDay(row - 1)).isLessThanOrEqualTo(columns.startDay(row));
                } else {
                    assertThat(columns.isPlaced(row)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"24,1", "25,500", "26,9000"})
    void partsAndGroupsHoldTheRowsOfTheirBlocks(long seed, int size) {
        IncidentTable incidents = of(SeededIncidents.of(seed, size)).incidents();
        int next = 0;
        for (RowRange group : incidents.groups()) {
            assertThat(group.firstRow()).isEqualTo(next);
            for (RowRange block : group.parts()) {
                assertThat(block.extent().west())
                        .isGreaterThanOrEqualTo(group.extent().west());
                assertThat(block.extent().lastDay())
                        .isLessThanOrEqualTo(group.extent().lastDay());
                for (RowRange part : block.parts()) {
                    assertThat(part.firstRow()).isEqualTo(next);
                    next = part.endRow();
                    BasicRowRange rows = BasicRowRange.of(incidents, part.firstRow(), part.endRow());
                    assertThat(part.extent().placed()).isEqualTo(rows.extent().placed());
                    assertThat(part.extent().firstDay()).isEqualTo(rows.extent().firstDay());
                    assertThat(part.extent().lastDay()).isEqualTo(rows.extent().lastDay());
                    assertThat(part.extent().latestStart())
                            .isEqualTo(rows.extent().latestStart());
                    assertThat(part.extent().earliestEnd())
                            .isEqualTo(rows.extent().earliestEnd());
                    assertThat(rows.extent().placed() == 0
                                    || (rows.extent().west() >= part.extent().west()
                                            && rows.extent().north()
                                                    <= part.extent().north()))
                            .isTrue();
                }
            }
            assertThat(group.endRow()).isEqualTo(next);
        }
        assertThat(next).isEqualTo(size);
    }

    private static long place(IncidentColumns columns, int row) {
        return columns.isPlaced(row) ? Hilbert.code(columns.lon(row), columns.lat(row)) : Long.MAX_VALUE;
    }

    @ParameterizedTest
    @CsvSource({"31,0", "32,1", "33,2", "34,700"})
    void everyIncidentIsFoundByItsIdAndNoOther(long seed, int size) {
        List<Incident> incidents = SeededIncidents.of(seed, size);
        Snapshot snapshot = of(incidents);
        Set<Integer> rows = new HashSet<>();
        for (Incident incident : incidents) {
            int row = snapshot.findRow(incident.id()).orElseThrow();
            assertThat(snapshot.columns().id(row)).isEqualTo(incident.id());
            assertThat(LocalDate.ofEpochDay(snapshot.columns().startDay(row)))
                    .isEqualTo(incident.when().first());
            rows.add(row);
        }
        assertThat(rows).hasSize(size);
        for (String missing : List.of("", "incident-", "incident-00", "INCIDENT-0", "incident-" + size, "zzz", "ي")) {
            assertThat(snapshot.findRow(missing)).as(missing).isEmpty();
        }
    }

    @Test
    void anEmptySnapshotAnswersEverything() {
        Snapshot empty = of(List.of());
        assertThat(TableScan.count(empty.incidents(), RowPredicate.ALWAYS_TRUE)).isZero();
        assertThat(TableScan.page(empty.incidents(), RowPredicate.ALWAYS_TRUE, 0, 10))
                .isEmpty();
        assertThat(empty.incidents().ranges()).isEmpty();
        assertThat(empty.version()).isEqualTo("1-00000000");
        assertThat(empty.storeVersion()).isEqualTo(1);
    }

    @Test
    void aPageOfNothingIsEmpty() {
        Snapshot snapshot = of(SeededIncidents.of(41, 300));
        assertThat(TableScan.page(snapshot.incidents(), RowPredicate.ALWAYS_TRUE, 0, 0))
                .isEmpty();
        assertThat(TableScan.page(snapshot.incidents(), RowPredicate.ALWAYS_TRUE, 300, 10))
                .isEmpty();
        assertThat(TableScan.page(snapshot.incidents(), RowPredicate.ALWAYS_TRUE, 299, 10))
                .containsExactly(299);
    }

    @Test
    void aVisitorsExceptionReachesTheCaller() {
        Snapshot snapshot = of(List.of(claim("x").incident()));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TableScan.forEach(snapshot.incidents(), RowPredicate.ALWAYS_TRUE, row -> {
                    throw new IOException("the reader went away");
                }));
    }

    @Test
    void aSnapshotDoesNotChangeWithTheListItWasMadeOf() {
        List<Incident> incidents = new ArrayList<>(List.of(claim("x").incident()));
        Snapshot snapshot = of(incidents);
        incidents.clear();
        assertThat(TableScan.count(snapshot.incidents(), RowPredicate.ALWAYS_TRUE))
                .isEqualTo(1);
        assertThat(snapshot.findRow("x")).contains(0);
    }

    @Test
    void aNewSnapshotTakesTheOldOnesPlaceAndLeavesItAlone() {
        Snapshot old = of(List.of(claim("x").incident()));
        CurrentSnapshot current = new CurrentSnapshot(old);
        Snapshot held = current.get();
        current.replace(of(List.of()));
        assertThat(current.get().columns().rows()).isZero();
        assertThat(held).isSameAs(old);
        assertThat(held.columns().rows()).isEqualTo(1);
    }
}
