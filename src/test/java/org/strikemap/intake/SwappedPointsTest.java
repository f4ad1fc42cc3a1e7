package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.CountryCode;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;
import org.strikemap.geocode.Geocoder;

/** Points with the countries and places that rows give them, on the gazetteer that the program carries. */
class SwappedPointsTest {

    private static final Gazetteer GAZETTEER = Gazetteer.read(BundledFiles::open);
    private static final Geocoder GEOCODER = Geocoder.inMemory(GAZETTEER);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/cases/swapped/01-countries-and-places.csv", numLinesToSkip = 1)
    void tellsWhatLooksSwapped(
            String name,
            double lat,
            double lon,
            @Nullable String written,
            @Nullable String country,
            @Nullable String placeId,
            @Nullable String doubt) {
        LonLat point = new LonLat(lon, lat);
        var found = new SwappedPoints(List.of(), () -> GAZETTEER, () -> GEOCODER)
                .findReason(
                        new ReportedPlace(
                                written,
                                null,
                                CountryCode.ofNullable(country),
                                PlaceId.ofNullable(placeId),
                                point,
                                null),
                        point);
        if (doubt == null) {
            assertThat(found).as(name).isEmpty();
        } else {
            assertThat(found)
                    .as(name)
                    .hasValueSatisfying(words -> assertThat(words)
                            .startsWith("its point lies ")
                            .contains(doubt)
                            .endsWith(": are latitude and longitude swapped?"));
        }
    }

    private static Place place(String id, String country, double lon, double lat, int radiusMetres) {
        return new Place(
                new PlaceId(id),
                PlaceKind.VILLAGE,
                new PlaceNames(id, null, List.of()),
                new Position(new LonLat(lon, lat), radiusMetres, "made up"),
                Containment.in(country),
                null,
                List.of());
    }

    /** What is odd about a point among these places. */
    private static Optional<String> reason(
            LonLat point, @Nullable String country, @Nullable String placeId, Place... places) {
        Gazetteer gazetteer = Gazetteer.of(List.of(places));
        ReportedPlace reported = new ReportedPlace(
                null, null, CountryCode.ofNullable(country), PlaceId.ofNullable(placeId), point, null);
        return new SwappedPoints(List.of(), () -> gazetteer, () -> GEOCODER).findReason(reported, point);
    }

    /** The point is swapped to (34, 36.2), where Syria is. */
    @Test
    void theNearestPlaceTellsTheCountry() {
        LonLat point = new LonLat(36.2, 34);
        Place home = place("home", "SY", 34, 36.2, 1_000);
        assertThat(reason(
                        point,
                        "SY",
                        null,
                        home,
                        place("a", "TR", 36.25, 34, 1_000),
                        place("b", "LB", 36.35, 34, 1_000)))
                .hasValueSatisfying(words -> assertThat(words).contains("lies in T\u00fcrkiye, not in Syria"));
        assertThat(reason(
                        point,
                        "SY",
                        null,
                        home,
                        place("a", "TR", 36.35, 34, 1_000),
                        place("b", "LB", 36.25, 34, 1_000)))
                .hasValueSatisfying(words -> assertThat(words).contains("lies in Lebanon, not in Syria"));
    }

    /** 67 km from the next place of the country, and no place of any is nearer. */
    @Test
    void aPointInTheEmptyPartOfItsCountryIsNotDoubted() {
        LonLat point = new LonLat(36, 34.9);
        Place home = place("home", "SY", 34.9, 36, 1_000);
        assertThat(reason(point, "SY", null, home, place("a", "SY", 36, 34.3, 1_000)))
                .isEmpty();
        assertThat(reason(point, "SY", null, home, place("a", "SY", 36, 33.9, 1_000)))
                .hasValueSatisfying(words -> assertThat(words).contains("far from every known place of Syria"));
    }

    /** Countries are told cell by cell: what lies 24 km from the middle of the point's cell is near, though not 25 from the point. */
    @Test
    void theCountriesOfACellAreThoseAroundItsMiddle() {
        Place home = place("home", "SY", 34, 36, 1_000);
        Place beyond = place("b", "TR", 35.98, 33.98, 1_000);
        assertThat(reason(
                        new LonLat(36.001, 34.025), "SY", null, home, beyond, place("a", "SY", 36.285, 34.025, 1_000)))
                .isEmpty();
        assertThat(reason(
                        new LonLat(36.025, 34.001), "SY", null, home, beyond, place("a", "SY", 36.025, 34.241, 1_000)))
                .isEmpty();
        assertThat(reason(new LonLat(36.025, 34.001), "SY", null, home, beyond, place("a", "SY", 36.025, 34.28, 1_000)))
                .hasValueSatisfying(words -> assertThat(words).contains("not in Syria"));
    }

    /** 28 km from the middle of a place of 5 km is beside it. */
    @Test
    void theRadiusOfAPlaceCounts() {
        LonLat point = new LonLat(36.25, 34);
        assertThat(reason(point, null, "town", place("town", "SY", 34, 36, 5_000)))
                .hasValueSatisfying(
                        words -> assertThat(words).contains("lies far from town; swapped it would lie there"));
    }
}
