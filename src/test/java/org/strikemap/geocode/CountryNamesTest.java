package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Syria, SY",
        "Syrie, SY",
        "Syrien, SY",
        "سوريا, SY",
        "Irak, IQ",
        "Jemen, YE",
        "Yémen, YE",
        "yemen, YE",
        "Lebanon, LB",
        "Liban, LB",
        "Libanon, LB",
        "لبنان, LB",
        "Frankreich, FR",
        "العراق, IQ",
        "عراق, IQ"
    })
    void findsACountryInTheLanguagesOfTheReports(String name, String code) {
        assertThat(CountryNames.findCode(Toponym.of(name))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Raqqa", "", "Siria del Norte", "SY", "!!!"})
    void findsNoneByAnotherName(String name) {
        assertThat(CountryNames.findCode(Toponym.of(name))).isEmpty();
    }

    @Test
    void namesACountryInEnglish() {
        assertThat(CountryNames.name("TR")).startsWith("T");
        assertThat(CountryNames.name("FR")).isEqualTo("France");
        assertThat(CountryNames.name("XX")).isEqualTo("XX");
    }
}
