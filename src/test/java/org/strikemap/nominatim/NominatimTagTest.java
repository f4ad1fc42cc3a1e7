package org.strikemap.nominatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.PlaceKind;

class NominatimTagTest {

    @ParameterizedTest
    @CsvSource({
        "COUNTRY,       boundary, administrative, country",
        "GOVERNORATE,   boundary, administrative, state",
        "DISTRICT,      boundary, administrative, county",
        "SUBDISTRICT,   boundary, administrative, municipality",
        "CITY,          place,    city,           city",
        "TOWN,          place,    town,           town",
        "VILLAGE,       place,    village,        village",
        "NEIGHBOURHOOD, place,    neighbourhood,  neighbourhood",
        "BASE,          military, base,           military",
        "STREET,        highway,  unclassified,   road",
        "LANDMARK,      place,    locality,       locality",
        "JUNCTION,      junction, yes,            junction"
    })
    void speaksOpenStreetMapsWords(PlaceKind kind, String key, String value, String addressType) {
        NominatimTag tag = NominatimTag.of(kind);
        assertThat(tag.key()).isEqualTo(key);
        assertThat(tag.value()).isEqualTo(value);
        assertThat(tag.addressType()).isEqualTo(addressType);
    }

    @Test
    void ranksTheWiderPlaceFirst() {
        assertThat(Arrays.stream(PlaceKind.values())
                        .filter(kind -> kind != PlaceKind.NEIGHBOURHOOD && kind != PlaceKind.BASE)
                        .map(kind -> NominatimTag.of(kind).rank()))
                .isSorted();
        for (PlaceKind kind : PlaceKind.values()) {
            assertThat(NominatimTag.of(kind).importance()).isBetween(0.0, 1.0);
        }
    }
}
