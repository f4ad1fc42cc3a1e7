package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {

    private static String form(String word) {
        StringBuilder form = new StringBuilder();
        Transliteration.append(form, word);
        return form.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "raqqa rakka raqa raqqah racca raqqeh",
                "mosul mossoul mousul mosoul",
                "jazra djazra jazrah dschazra jazre",
                "suwayda sweida soueida souweida sweidah",
                "deir dayr dair der",
                "zor zur zour zawr zaur",
                "fallujah falloujah falluja falloudja",
                "hawija hawijah haouija",
                "qamishli kamechli qamishly kamishli",
                "idlib edleb idleb",
                "tabqa tabka tabkah tabqeh",
                "abiad abyad",
                "sheikhoun cheikhoun shaykhun",
                "ghouta gouta ghuta",
                "thawra tawra thaura",
                "hasakah hassake hasaka hassakeh",
                "syria syrie",
                "الجزره الجزرا"
            })
    void bringsSpellingsToOneForm(String spellings) {
        assertThat(Arrays.stream(spellings.split(" ", -1)).map(TransliterationTest::form))
                .containsOnly(form(spellings.substring(0, spellings.indexOf(' '))));
    }

    @ParameterizedTest
    @CsvSource({
        "raqqa, riqqa",
        "homs, hama",
        "khan, kan",
        "shan, san",
        "lima, lim",
        "jabal, gabal",
        "ras, raz",
        "بابا, باب"
    })
    void keepsOtherNamesApart(String one, String other) {
        assertThat(form(one)).isNotEqualTo(form(other));
    }

    @Test
    void appendsWordAfterWord() {
        StringBuilder forms = new StringBuilder();
        Transliteration.append(forms, "tell");
        Transliteration.append(forms, "laban");
        assertThat(forms).hasToString("tillaban");
    }

    @ParameterizedTest
    @CsvSource({"e, i", "ah, ah", "eh, ih", "x, x", "ee, i", "h, h", "23, 23", "ه, h"})
    void takesTheShortestWords(String word, String form) {
        assertThat(form(word)).isEqualTo(form);
    }
}
