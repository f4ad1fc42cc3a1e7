package org.strikemap.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.source.ReportReference;
import org.strikemap.source.ReportedDate;

class ReportWordsTest {

    private static final String URL = "https://example.org/1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            EN | Sputnik | 2017-06-09 | SANA, as relayed by Sputnik, 9 June 2017
            EN | -       | 2017-06-09 | SANA, 9 June 2017
            EN | Sputnik | 2017-06    | SANA, as relayed by Sputnik, June 2017
            EN | -       | 2017       | SANA, 2017
            EN | Sputnik | -          | SANA, as relayed by Sputnik, date unknown
            FR | -       | 2017-06-09 | SANA, 9 juin 2017
            FR | -       | 2017-06    | SANA, juin 2017
            AR | -       | 2017-06-09 | SANA، 9 حزيران 2017
            """)
    void aRelayIsNamedAndADateIsNeverMoreExactThanItIs(
            PageLanguage language, @Nullable String via, @Nullable String date, String words) {
        ReportedDate published = date == null ? null : ReportedDate.parse(date);
        assertThat(ReportWords.describe(new ReportReference("SANA", via, published, URL, false, null), language))
                .isEqualTo(words);
    }

    @Test
    void anAddressThatLacksTheFigureOrIsNotThereIsSaidToBeSo() {
        assertThat(remark(URL, false, null)).isNull();
        assertThat(remark(URL, true, null)).isEqualTo("figure not seen at this address");
        assertThat(remark(null, false, "not_found")).isEqualTo("no link: searched for and not found");
        assertThat(remark(null, false, null)).isEqualTo("no link");
    }

    private static @Nullable String remark(@Nullable String url, boolean figureMissing, @Nullable String noAddress) {
        return ReportWords.remark(
                new ReportReference("SANA", null, null, url, figureMissing, noAddress), PageLanguage.EN);
    }
}
