package org.strikemap.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.source.ReportedDate.Precision;

class ReportedDateTest {

    @ParameterizedTest
    @CsvSource({
        "2017-06-08,2017-06-08,2017-06-08,day",
        "2017-06,2017-06-01,2017-06-30,month",
        "2016-02,2016-02-01,2016-02-29,month",
        "1900-02,1900-02-01,1900-02-28,month",
        "2017,2017-01-01,2017-12-31,year",
        "2016-02-29,2016-02-29,2016-02-29,day",
        "2100,2100-01-01,2100-12-31,year"
    })
    void aDateIsTheFirstAndLastDayItMayMean(String text, LocalDate first, LocalDate last, String precision) {
        ReportedDate date = ReportedDate.parse(text);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.precision().word()).isEqualTo(precision);
        assertThat(date.firstText()).isEqualTo(text);
        assertThat(date.lastText()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " 2017",
                "17",
                "20170608",
                "2017-6-8",
                "2017-06-08T00:00:00Z",
                "2017-06-31",
                "2017-02-29",
                "2017-00",
                "2017-13",
                "1899-12-31",
                "2101",
                "0000",
                "-2017",
                "٢٠١٧",
                "2017-06-08/2017-06-09"
            })
    void anythingElseIsRefusedAndNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportedDate.parse(text))
                .withMessageContaining("'" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-08,2017-06-08,2017-06-08,2017-06-08,DAY",
        "2017-06-08,2017-07-01,2017-06-08,2017-07-01,DAY",
        "2017-06-08,2017-06,2017-06-08,2017-06-30,MONTH",
        "2017-06,2017-06-08,2017-06-01,2017-06-08,MONTH",
        "2016,2017-06-08,2016-01-01,2017-06-08,YEAR",
        "2016-05,2017,2016-05-01,2017-12-31,YEAR"
    })
    void aSpanIsAsCoarseAsTheCoarserEnd(
            String start, String end, LocalDate first, LocalDate last, Precision precision) {
        assertThat(ReportedDate.parse(start).until(ReportedDate.parse(end)))
                .isEqualTo(new ReportedDate(first, last, precision));
    }

    @Test
    void theEndsOfASpanAreWrittenAsFinelyAsTheyAreKnown() {
        ReportedDate span = ReportedDate.parse("2017-06-08").until(ReportedDate.parse("2017-08"));
        assertThat(span.firstText()).isEqualTo("2017-06");
        assertThat(span.lastText()).isEqualTo("2017-08");
    }

    @Test
    void aSpanDoesNotEndBeforeItBegins() {
        ReportedDate june = ReportedDate.parse("2017-06");
        assertThatIllegalArgumentException().isThrownBy(() -> june.until(ReportedDate.parse("2017-05-31")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportedDate(LocalDate.of(2017, 6, 8), LocalDate.of(2017, 6, 7), Precision.DAY))
                .withMessageContaining("2017-06-07 is before 2017-06-08");
    }
}
