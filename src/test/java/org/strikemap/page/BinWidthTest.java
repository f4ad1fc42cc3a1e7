package org.strikemap.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BinWidthTest {

    @ParameterizedTest
    @CsvSource({
        "DAY,   2017-06-08, 2017-06-08, 2017-06-08",
        "WEEK,  2017-06-08, 2017-06-05, 2017-06-11",
        "WEEK,  2017-01-01, 2016-12-26, 2017-01-01",
        "MONTH, 2016-02-29, 2016-02-01, 2016-02-29",
        "MONTH, 2017-12-31, 2017-12-01, 2017-12-31",
        "YEAR,  2017-06-08, 2017-01-01, 2017-12-31",
    })
    void aDayFallsIntoOneBin(BinWidth interval, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(interval.start(day)).isEqualTo(start);
        assertThat(interval.end(start)).isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource(value = BinWidth.class, mode = EnumSource.Mode.EXCLUDE, names = "AUTO")
    void theBinsFollowOneAnotherWithoutGapsAndWithoutOverlap(BinWidth interval) {
        LocalDate end = LocalDate.of(2020, 3, 1);
        LocalDate binEnd = interval.end(interval.start(LocalDate.of(2015, 12, 20)));
        while (binEnd.isBefore(end)) {
            LocalDate next = interval.start(binEnd.plusDays(1));
            assertThat(next).isEqualTo(binEnd.plusDays(1));
            binEnd = interval.end(next);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,DAY", "1,DAY", "62,DAY", "63,WEEK", "366,WEEK", "367,MONTH", "7320,MONTH", "7321,YEAR"})
    void theHistogramStaysReadable(long days, BinWidth fitting) {
        assertThat(BinWidth.forSpan(days)).isEqualTo(fitting);
    }
}
