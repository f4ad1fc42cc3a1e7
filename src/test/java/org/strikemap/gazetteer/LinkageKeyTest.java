package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkageKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Ar-Raqqah,       raqqah",
        "al-Bab,          bab",
        "Deir ez-Zor,     deirzor",
        "Albu Kamal,      albukamal",
        "Al,              al",
        "الرقة,           رقه",
        "دير الزور,       ديرزور",
        "آل,              ال",
        "Homs District,   homsdistrict",
        "-,               ''"
    })
    void hasNeitherArticleNorSpaces(String name, String plain) {
        assertThat(LinkageKey.of(name, false)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "Homs Governorate,      homs",
        "Homs,                  homs",
        "gouvernorat de Homs,   homs",
        "محافظة حمص,            حمص",
        "منطقة الرقة,           رقه",
        "Governorate,           ''"
    })
    void hasNoWordForTheKindOfAnArea(String name, String plain) {
        assertThat(LinkageKey.of(name, true)).isEqualTo(plain);
    }
}
