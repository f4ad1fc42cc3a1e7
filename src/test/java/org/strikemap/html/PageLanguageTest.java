package org.strikemap.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.table.Schema;

class PageLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|EN",
                "''|EN",
                "fr|FR",
                "fr-CA,fr;q=0.8,en;q=0.5|FR",
                "ar-SY|AR",
                "de,ar;q=0.7,fr;q=0.3|AR",
                "de|EN",
                "*|EN",
                "fr;q=high|EN",
                ";;;|EN",
                "en-GB,en;q=0.9,fr;q=0.8|EN"
            })
    void theHeaderChooses(@Nullable String header, PageLanguage language) {
        assertThat(PageLanguage.choose(header)).isEqualTo(language);
    }

    @Test
    void aTitleThatThereIsNotIsInEnglish() {
        Schema schema = new Schema("places", Map.of("en", "Places", "ar", "أماكن"), "", "place", false, List.of());
        assertThat(PageLanguage.AR.title(schema)).isEqualTo("أماكن");
        assertThat(PageLanguage.FR.title(schema)).isEqualTo("Places");
        assertThat(PageLanguage.EN.title(new Schema("x", Map.of(), "", "x", false, List.of())))
                .isEqualTo("x");
    }
}
