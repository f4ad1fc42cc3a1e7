package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class AddressTest {

    private static final Gazetteer PLACES = Gazetteer.of(List.of(
            place("sy", "Syria", PlaceKind.COUNTRY, null),
            place("gov", "Raqqa Governorate", PlaceKind.GOVERNORATE, "sy"),
            place("dis", "Raqqa District", PlaceKind.DISTRICT, "gov"),
            place("raqqa", "Raqqa", PlaceKind.CITY, "dis"),
            place("thakana", "Al-Thakana", PlaceKind.NEIGHBOURHOOD, "raqqa"),
            place("street", "Saif al-Dawla street", PlaceKind.STREET, "thakana"),
            place("lone", "Lone", PlaceKind.VILLAGE, null)));

    private static Place place(String id, String name, PlaceKind kind, @Nullable String parentId) {
        LonLat point = new LonLat(39, 36);
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(name, null, List.of()),
                new Position(point, 700, "a test"),
                Containment.in("SY").within(parentId),
                null,
                List.of());
    }

    private static Address address(String id) {
        return Address.of(PLACES.getPlace(id), PLACES, Language.EN);
    }

    @Test
    void namesEveryLargerPlace() {
        assertThat(address("street"))
                .isEqualTo(new Address(
                        "street",
                        "Saif al-Dawla street, Raqqa, Raqqa Governorate, Syria",
                        "Saif al-Dawla street",
                        "Al-Thakana",
                        "Raqqa",
                        "Raqqa District",
                        "Raqqa Governorate",
                        "Syria",
                        700));
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(address("lone"))
                .isEqualTo(new Address("city", "Lone, Syria", "Lone", null, null, null, null, "Syria", 700));
        assertThat(address("sy"))
                .isEqualTo(new Address("country", "Syria", "Syria", null, null, null, null, null, 700));
    }

    @ParameterizedTest
    @CsvSource({
        "COUNTRY, country",
        "GOVERNORATE, state",
        "DISTRICT, county",
        "SUBDISTRICT, county",
        "CITY, city",
        "TOWN, city",
        "VILLAGE, city",
        "NEIGHBOURHOOD, district",
        "STREET, street",
        "LANDMARK, locality",
        "JUNCTION, locality",
        "BASE, locality"
    })
    void speaksTheSpecificationsWords(PlaceKind kind, String type) {
        assertThat(Address.of(place("a", "A", kind, null), PLACES, Language.EN).type())
                .isEqualTo(type);
    }
}
