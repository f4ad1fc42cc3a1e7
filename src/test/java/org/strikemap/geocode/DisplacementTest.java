package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class DisplacementTest {

    private static final Place RAQQA = place(PlaceKind.CITY, 5_000);

    private static Place place(PlaceKind kind, int radiusMetres) {
        LonLat point = new LonLat(39, 36);
        return new Place(
                new PlaceId("r"),
                kind,
                new PlaceNames("R", null, List.of()),
                new Position(point, radiusMetres, "a test"),
                Containment.in("SY"),
                null,
                List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "5 km east of Raqqa               | Raqqa     | 90    | 5000  | false",
                "5km north-east of Deir ez-Zor    | Deir ez Zor | 45  | 5000  | false",
                "3.5 kilometres southwest of Homs | Homs      | 225   | 3500  | false",
                "10 miles north of Mosul          | Mosul     | 0     | 16093.44 | false",
                "300 m west of the dam            | dam       | 270   | 300   | false",
                "east of Raqqa                    | Raqqa     | 90    | -     | false",
                "northern countryside of Aleppo   | Aleppo    | 0     | -     | true",
                "Aleppo countryside               | Aleppo    | -     | -     | true",
                "rural Idlib                      | Idlib     | -     | -     | true",
                "Idlib's southern countryside     | Idlib     | 180   | -     | true",
                "à 5 km à l'est de Racca          | Racca     | 90    | 5000  | false",
                "campagne orientale d'Alep        | Alep      | 90    | -     | true",
                "5 km östlich von Rakka           | Rakka     | 90    | 5000  | false",
                "ريف حلب الشمالي                  | حلب       | 0     | -     | true",
                "ريف الرقة                        | الرقة     | -     | -     | true",
                "شرق الرقة                        | الرقة     | 90    | -     | false",
                "٥ كم شرق الرقة                   | الرقة     | 90    | 5000  | false",
                "5 كم شمال شرق الرقة              | الرقة     | 45    | 5000  | false"
            })
    void readsDirectionAndDistance(String text, String name, Double bearing, Double metres, boolean countryside) {
        Displacement.ParsedDisplacement told = Displacement.find(text).orElseThrow();
        assertThat(told.name()).isEqualTo(name);
        assertThat(told.displacement()).isEqualTo(new Displacement(bearing, metres, countryside));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Raqqa",
                "al-Ghariya al-Sharqiya",
                "Gate 17",
                "5 km",
                "km",
                "eastern",
                "",
                "الغارية الشرقية",
                "1 2 3"
            })
    void readsNoneWhereThereIsNone(String text) {
        assertThat(Displacement.find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eastern Ghariya", "East Ghouta", "North Gaza"})
    void readsADirectionBeforeANameLoosely(String text) {
        assertThat(Displacement.find(text)).get().returns(true, Displacement.ParsedDisplacement::loose);
        assertThat(Displacement.find("5 km " + text)).get().returns(false, Displacement.ParsedDisplacement::loose);
    }

    @ParameterizedTest
    @CsvSource({
        "Tabqa west of Raqqa,             Tabqa,    Raqqa",
        "a village 5 km south of Raqqa,   village,  Raqqa",
        "الطبقة غرب الرقة,                الطبقة,   الرقة",
        "about 8 km east of Raqqa,        '',       Raqqa",
        "just north of Raqqa,             '',       Raqqa",
        "على بعد 10 كيلومترات شرق الرقة, '',       الرقة",
        "Aleppo's eastern countryside,    '',       Aleppo"
    })
    void tellsTheSpotFromThePlaceThatItIsReckonedFrom(String text, String spot, String name) {
        assertThat(Displacement.find(text))
                .get()
                .returns(spot, Displacement.ParsedDisplacement::spot)
                .returns(name, Displacement.ParsedDisplacement::name);
    }

    @Test
    void widensByADistanceWithoutADirection() {
        Displacement around =
                Displacement.find("10 km from Raqqa").orElseThrow().displacement();
        assertThat(around).isEqualTo(new Displacement(null, 10_000.0, false));
        assertThat(around.pointFrom(RAQQA)).isEqualTo(RAQQA.point());
        assertThat(around.radiusMetresFrom(RAQQA)).isEqualTo(15_000);
    }

    @Test
    void shiftsByADistanceAndDoubtsAQuarterOfIt() {
        Displacement east = new Displacement(90.0, 8_000.0, false);
        assertThat(east.pointFrom(RAQQA).distanceMetres(RAQQA.point())).isCloseTo(8_000, within(0.01));
        assertThat(east.pointFrom(RAQQA).lon()).isGreaterThan(39.08);
        assertThat(east.radiusMetresFrom(RAQQA)).isEqualTo(7_000);
    }

    @Test
    void widensWhereNoDistanceIsGiven() {
        Displacement north = new Displacement(0.0, null, false);
        assertThat(north.pointFrom(RAQQA).distanceMetres(RAQQA.point())).isCloseTo(5_000, within(0.01));
        assertThat(north.radiusMetresFrom(RAQQA)).isEqualTo(10_000);
        Displacement countryside = new Displacement(null, null, true);
        assertThat(countryside.pointFrom(RAQQA)).isEqualTo(RAQQA.point());
        assertThat(countryside.radiusMetresFrom(RAQQA)).isEqualTo(15_000);
        assertThat(countryside.radiusMetresFrom(place(PlaceKind.GOVERNORATE, 90_000)))
                .isEqualTo(90_000);
        Displacement eastOfIt = new Displacement(90.0, null, true);
        assertThat(eastOfIt.pointFrom(RAQQA).distanceMetres(RAQQA.point())).isCloseTo(7_500, within(0.01));
    }
}
