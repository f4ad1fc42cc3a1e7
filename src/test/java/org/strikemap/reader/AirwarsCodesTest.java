package org.strikemap.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AirwarsCodesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "CS9, S8, airwars:S8; airwars:CS9",
                "CS9, none, airwars:CS9",
                "CS9, CS9, airwars:CS9",
                "CS9 RS7a, S8b|R6|RS5, airwars:S8B; airwars:R6; airwars:RS5; airwars:CS9",
                "RS7, 'R6 | RS5\u00a0', airwars:R6; airwars:RS5",
            })
    void aCodeThatMeantAnotherIncidentBeforeIsLeftOut(String codes, @Nullable String former, String known) {
        assertThat(AirwarsCodes.own(codes, former)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            nullValues = "none",
            quoteCharacter = '`',
            value = {
                "none # none",
                "\"Airwars,2017-06-01,a mill\" # none",
                "\"Airwars,2017-06-01,S88\" # airwars:S88",
                "\"SOHR,2017-06-01,S400\";\"Air Wars,2017-06-01,June 1st 2017: (S88a) a mill; (s88b)\" # airwars:S88A",
                "\"Airwars,2017-06-01,R88\";\"airwars,2017-06-01,TS90\";\"Airwars,2017-06-02,R88\" # airwars:R88; airwars:TS90",
            })
    void theCodesInTitlesOfAirwarsReportsAreRead(@Nullable String reports, @Nullable String cited) {
        assertThat(AirwarsCodes.cited(reports)).isEqualTo(cited);
    }

    @ParameterizedTest
    @CsvSource({"Airwars, true", "Airwars;Air Wars;airwars, true", "SOHR;Airwars, false", "'', false"})
    void airwarsIsTheOnlyOneOrNot(String offices, boolean only) {
        assertThat(AirwarsCodes.isOnly(offices.isEmpty() ? List.of() : List.of(offices.split(";", -1))))
                .isEqualTo(only);
    }
}
