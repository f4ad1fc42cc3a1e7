package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.LonLat;

/** The cells in which incidents that may be one are looked for. */
class SpaceTimeCellTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 1);

    private static List<SpaceTimeCell> cells(@Nullable LonLat point, LocalDate last, int around) {
        List<SpaceTimeCell> cells = new ArrayList<>();
        SpaceTimeCell.forEach(point, DAY, last, around, cells::add);
        return cells;
    }

    /** A fifth of a degree, counted from the equator and the meridian of Greenwich. */
    @ParameterizedTest
    @CsvSource({"38.9, 35.9, 179, 194", "-0.1, -0.1, -1, -1", "0, 0, 0, 0", "38.75, 35.7, 178, 193"})
    void aCellIsAFifthOfADegreeWide(double lon, double lat, long row, long column) {
        assertThat(cells(new LonLat(lon, lat), DAY, 0)).containsExactly(new SpaceTimeCell(DAY, row, column));
    }

    @Test
    void aroundACellAreTheNextOnesInPlaceAndTime() {
        assertThat(cells(new LonLat(38.9, 35.9), DAY, 1))
                .hasSize(27)
                .doesNotHaveDuplicates()
                .contains(
                        new SpaceTimeCell(DAY.minusDays(1), 178, 193),
                        new SpaceTimeCell(DAY, 179, 194),
                        new SpaceTimeCell(DAY.plusDays(1), 180, 195));
    }

    @Test
    void withoutAPointThereIsNone() {
        assertThat(cells(null, DAY, 1)).isEmpty();
    }

    /** A month is looked for day by day, what may have been on more days is not looked for. */
    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0, 1, 3", "30, 0, 31", "30, 1, 33", "31, 0, 0", "31, 1, 0"})
    void theDaysOfASpanAndAroundIt(int more, int around, int days) {
        assertThat(SpaceTimeCell.listDays(DAY, DAY.plusDays(more), around)).hasSize(days);
    }
}
