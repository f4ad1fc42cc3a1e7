package org.strikemap.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.snapshot.ReportReference;

class ReportWordsTest {

    private static final String URL = "https://example.org/1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Sputnik | 2017-06-09 | SANA, as relayed by Sputnik, 9 June 2017
            -       | 2017-06-09 | SANA, 9 June 2017
            Sputnik | 2017-06    | SANA, as relayed by Sputnik, June 2017
            -       | 2017       | SANA, 2017
            Sputnik | -          | SANA, as relayed by Sputnik, date unknown
            """)
    void aRelayIsNamedAndADateIsNeverMoreExactThanItIs(String via, String date, String words) {
        assertThat(ReportWords.describe(new ReportReference("SANA", via, date, URL, false, null)))
                .isEqualTo(words);
    }

    @Test
    void anAddressThatLacksTheFigureOrIsNotThereIsSaidToBeSo() {
        assertThat(ReportWords.address(new ReportReference("SANA", null, null, URL, false, null)))
                .isEqualTo(URL);
        assertThat(ReportWords.address(new ReportReference("SANA", null, null, URL, true, null)))
                .isEqualTo(URL + " (figure not seen at this address)");
        assertThat(ReportWords.address(new ReportReference("SANA", null, null, null, false, "not_found")))
                .isEqualTo("no address (not found)");
        assertThat(ReportWords.address(new ReportReference("SANA", null, null, null, false, null)))
                .isEqualTo("no address");
    }
}
