package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArabicArticleTest {

    @ParameterizedTest
    @CsvSource({
        "al, jazra, true",
        "el, bab, true",
        "ar, raqqah, true",
        "ash, shaddadi, true",
        "ez, zor, true",
        "ar, jazra, false",
        "abu, kamal, false",
        "a, jazra, false",
        "deir, deir, false"
    })
    void isAVowelWithLOrWithTheSunLetterAfterIt(String word, String next, boolean article) {
        assertThat(ArabicArticle.isBefore(word, next)).isEqualTo(article);
    }

    @ParameterizedTest
    @CsvSource({"الرقة, رقة", "الب, الب", "حلب, حلب", "raqqa, raqqa"})
    void isTakenOffALongEnoughArabicWord(String word, String left) {
        assertThat(ArabicArticle.takenOff(word)).isEqualTo(left);
    }
}
