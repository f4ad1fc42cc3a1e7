package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    private static NameKey key(String name) {
        return NameKey.of(Toponym.of(name).words());
    }

    @ParameterizedTest
    @CsvSource({
        "Ar-Raqqah, ar raqqah, true, true, true",
        "Newcastle, New Castle, true, true, true",
        "Raqqa, Rakka, false, true, true",
        "Deir ez-Zor, Dayr az Zawr, false, true, true",
        "الجزرة, جزرا, false, true, true",
        "Hammuriyah, حمورية, false, false, true",
        "Sarmin, سرمين, false, false, true",
        "Afrin, عفرين, false, true, true",
        "Manbij, منبج, false, false, true",
        "Khan Shaykhun, خان شيخون, false, true, true",
        "Homs, Hama, false, false, false",
        "Gabal, Jebel, false, false, true"
    })
    void comparesByThreeKeys(String one, String other, boolean folded, boolean form, boolean skeleton) {
        assertThat(key(one).folded().equals(key(other).folded())).isEqualTo(folded);
        assertThat(key(one).form().equals(key(other).form())).isEqualTo(form);
        assertThat(key(one).skeleton().equals(key(other).skeleton())).isEqualTo(skeleton);
    }

    @Test
    void tellsWhereWordsEnd() {
        assertThat(key("Deir ez-Zor").form()).isEqualTo("dirzur");
        assertThat(key("Deir ez-Zor").ends()).containsExactly(3, 6);
        assertThat(key("Deir ez-Zor").skeletonOfWord(1)).isEqualTo("zr");
        assertThat(key("").form()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Eastern, al-Sharqiya", "شرقية, Sharqi", "Upper, Fawqani", "kabira, كبيرة", "Small, Saghir"})
    void translatesWhatTellsPlacesOfOneNameApart(String one, String other) {
        assertThat(key(one).form()).isEqualTo(key(other).form());
    }
}
