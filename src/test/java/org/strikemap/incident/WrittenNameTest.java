package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {

    private static final double SAME = ResemblanceConstant.BUNDLED.get(ResemblanceConstant.NAME_SIMILARITY);

    private static double similarity(String one, String other) {
        return WrittenName.similarity(names(one), names(other));
    }

    private static Set<String> names(String written) {
        return new TreeSet<>(WrittenName.comparable(written));
    }

    @ParameterizedTest
    @CsvSource({
        "Ain Tarma, Ein Terma suburb",
        "Al Jneina, Junaynah village",
        "Ar-Rastan, Ar Rastan  town",
        "Khan Sheikhoun, Khan Shaykhun town",
        "Deir ez-Zor, Deir ez Zor town",
        "'Jindires, Afrin', Jenderis town",
        "'near Raqqah, Syria', Ar Raqqah town",
        "Vicinity of Kafar Zeita, Kafr Zayta town",
        "Hajin: a house near the mosque, Hajin town",
        "Palmyra, Tadmur/Palmyra town",
        "Ma'arat Nu'man - a hospital, Maarat al-Numaan town",
    })
    void transcriptionsOfOneNameAreOne(String one, String other) {
        assertThat(similarity(one, other)).isBetween(SAME, 1.0).isEqualTo(similarity(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "Kafr Naha, Kafr Hamra",
        "Hama, Homs",
        "Al Fardous (Aleppo), Aleppo town",
        "Qarah, Marea town",
        "Deir Sharqi, Deir Ezzor",
    })
    void namesOfTwoPlacesAreTwo(String one, String other) {
        assertThat(similarity(one, other)).isLessThan(SAME).isEqualTo(similarity(other, one));
    }

    /** A name in another script, or none, says nothing. */
    @ParameterizedTest
    @CsvSource({"\u0627\u0644\u0631\u0642\u0629", "'(Aleppo'", "village", "''", "/"})
    void whatTellsNoPlaceIsNotCompared(String written) {
        assertThat(WrittenName.comparable(written).stream().filter(name -> !name.equals("alebo")))
                .isEmpty();
    }
}
