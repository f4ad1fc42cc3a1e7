package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Place;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "junction; EN; Mafraq Jazra, Raqqa, Raqqa Governorate, Syria",
                "junction; FR; Mafraq Jazra, Raqqa, Raqqa Governorate, Syrie",
                "junction; AR; مفرق الجزرة، الرقة، سوريا",
                "gn4; FR; Paris, France",
                "gn4; AR; Paris، فرنسا",
                "sy; EN; Syria",
                "sy; FR; Syrie",
                "sy; AR; سوريا"
            })
    void labelsAPlaceInItsLanguageWhereTheNameIsKnown(String id, Language language, String label) {
        Place place = TestPlaces.GAZETTEER.getPlace(id);
        assertThat(Address.of(place, TestPlaces.GAZETTEER, language).label()).isEqualTo(label);
    }

    @Test
    void takesTheMainNameWhereNoOtherIsKnown() {
        Place hospital = TestPlaces.GAZETTEER.getPlace("hospital");
        for (Language language : Language.values()) {
            assertThat(language.nameOf(hospital)).isEqualTo("National Hospital");
        }
    }
}
