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
        assertThat(CountryNames.name("TR", Language.EN)).startsWith("T");
        assertThat(CountryNames.name("FR", Language.EN)).isEqualTo("France");
        assertThat(CountryNames.name("SY", Language.FR)).isEqualTo("Syrie");
        assertThat(CountryNames.name("SY", Language.AR)).isEqualTo("سوريا");
        assertThat(CountryNames.name("XX", Language.EN)).isEqualTo("XX");
    }
}
