package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.AccuracyCategory;

class PlaceKindTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(PlaceKind kind) {
        assertThat(PlaceKind.find(kind.word())).contains(kind);
    }

    @Test
    void isNotFoundByAnotherWord() {
        assertThat(PlaceKind.find("hamlet")).isEmpty();
        assertThat(PlaceKind.find("CITY")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, COUNTRY",
        "GOVERNORATE, PROVINCE_GOVERNORATE",
        "DISTRICT, DISTRICT",
        "SUBDISTRICT, SUBDISTRICT",
        "CITY, CITY",
        "TOWN, TOWN",
        "VILLAGE, VILLAGE",
        "NEIGHBOURHOOD, NEIGHBOURHOOD_AREA",
        "STREET, STREET",
        "LANDMARK, NEARBY_LANDMARK",
        "JUNCTION, NEARBY_LANDMARK",
        "BASE, TOWN"
    })
    void tellsHowCloselyASpotIsKnown(PlaceKind kind, AccuracyCategory category) {
        assertThat(kind.accuracy()).isEqualTo(category);
    }

    @ParameterizedTest
    @EnumSource
    void hasAUsualRadiusThatItsCategoryCovers(PlaceKind kind) {
        assertThat(Accuracy.ofRadius(kind.usualRadiusMetres()).category()).isLessThanOrEqualTo(kind.accuracy());
    }

    @Test
    void isOrderedFromTheWidest() {
        assertThat(PlaceKind.COUNTRY).isLessThan(PlaceKind.GOVERNORATE);
        assertThat(PlaceKind.SUBDISTRICT).isLessThan(PlaceKind.CITY);
        assertThat(PlaceKind.VILLAGE).isLessThan(PlaceKind.NEIGHBOURHOOD);
        assertThat(PlaceKind.SUBDISTRICT.isAdministrative()).isTrue();
        assertThat(PlaceKind.CITY.isAdministrative()).isFalse();
    }
}
