package org.strikemap.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;

class DayRangeTest {

    private static int number(@Nullable LocalDate day, int whenOpen) {
        return day == null ? whenOpen : Math.toIntExact(day.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource({
        "2017-06-08,2017-06-08,2017-06-08",
        "2017-06-08T10:00:00Z,2017-06-08,2017-06-08",
        "2017-06-08t10:00:00z,2017-06-08,2017-06-08",
        "2017-06-08T10:00:00.123Z,2017-06-08,2017-06-08",
        "2017-06-08T01:00:00+03:00,2017-06-07,2017-06-07",
        "2017-06-08T23:00:00-03:00,2017-06-09,2017-06-09",
        "1969-12-31,1969-12-31,1969-12-31",
        "0000-01-01,0000-01-01,0000-01-01",
        "9999-12-31,9999-12-31,9999-12-31",
        "2017-06-01/2017-06-30,2017-06-01,2017-06-30",
        "2017-06-08/2017-06-08,2017-06-08,2017-06-08",
        "2017-06-01T00:00:00Z/2017-06-30,2017-06-01,2017-06-30",
        "2017-06-01/..,2017-06-01,",
        "2017-06-01/,2017-06-01,",
        "../2017-06-30,,2017-06-30",
        "/2017-06-30,,2017-06-30",
        "2017-06-01T/2017-06-30T,2017-06-01,2017-06-30",
        "../2017-06-30T,,2017-06-30"
    })
    void anInstantOrAnInterval(String text, @Nullable LocalDate first, @Nullable LocalDate last) {
        assertThat(DayRange.parse(text))
                .isEqualTo(new DayRange(number(first, Integer.MIN_VALUE), number(last, Integer.MAX_VALUE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2017",
                "2017-06",
                "2017-6-8",
                "08.06.2017",
                "2017-02-31",
                "2017-02-29/2017-03-01",
                "2017-06-08T10:00:00",
                "2017-06-08TT",
                "2017-06-08T25:00:00Z",
                "2017-06-08 10:00:00Z",
                "../..",
                "/",
                "..",
                "2017-06-01/2017-06-30/2017-07-01",
                "2017-06-01/later",
                "+999999999-12-31T23:59:59-18:00",
                "٢٠١٧-٠٦-٠٨",
                "NaN",
                "1e400"
            })
    void anythingElseIsRefusedWithWhatWasWanted(String text) {
        Parameters parameters = Parameters.of(Map.of("datetime", List.of(text)));
        assertThatExceptionOfType(BadParameterException.class)
                .isThrownBy(() -> Selection.read(parameters))
                .withMessageStartingWith("datetime: '" + text + "'")
                .withMessageContaining("wanted a date or date-time (RFC 3339)")
                .satisfies(fault -> assertThat(fault.parameter()).isEqualTo("datetime"));
    }

    @Test
    void anIntervalDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DayRange.parse("2017-06-30/2017-06-01"))
                .withMessageContaining("ends before it begins");
    }

    @ParameterizedTest
    @CsvSource({
        "9,9,false",
        "9,10,true",
        "10,10,true",
        "5,30,true",
        "15,15,true",
        "20,20,true",
        "20,25,true",
        "21,21,false"
    })
    void toMeetIsToShareADay(int first, int last, boolean meets) {
        assertThat(new DayRange(10, 20).meets(first, last)).isEqualTo(meets);
    }

    @Test
    void anOpenEndMeetsEverythingOnItsSide() {
        assertThat(new DayRange(Integer.MIN_VALUE, 0).meets(-1_000_000, -999_999))
                .isTrue();
        assertThat(new DayRange(0, Integer.MAX_VALUE).meets(1_000_000, 1_000_000))
                .isTrue();
        assertThat(new DayRange(0, Integer.MAX_VALUE).meets(-2, -1)).isFalse();
    }
}
