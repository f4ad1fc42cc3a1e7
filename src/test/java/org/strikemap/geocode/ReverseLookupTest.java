package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.gazetteer.Containment;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.gazetteer.PlaceNames;
import org.strikemap.gazetteer.Position;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

class ReverseLookupTest {

    /** East of 40 lies another country; the governorates' circles overlap. */
    private static final Geocoder SMALL = Geocoder.inMemory(Gazetteer.of(List.of(
            place("aa", PlaceKind.COUNTRY, 39, 36, 800_000, "AA", null),
            place("bb", PlaceKind.COUNTRY, 41, 36, 800_000, "BB", null),
            place("north", PlaceKind.GOVERNORATE, 39.5, 36.5, 100_000, "AA", "aa"),
            place("south", PlaceKind.GOVERNORATE, 39.5, 35.5, 100_000, "AA", "aa"),
            place("district", PlaceKind.DISTRICT, 39.5, 36.5, 50_000, "AA", "north"),
            place("city", PlaceKind.CITY, 39, 36.5, 5_000, "AA", "district"),
            place("quarter", PlaceKind.NEIGHBOURHOOD, 39, 36.52, 900, "AA", "city"),
            place("corner", PlaceKind.JUNCTION, 39, 36.521, 150, "AA", "quarter"),
            place("far-quarter", PlaceKind.NEIGHBOURHOOD, 39, 36.6, 900, "AA", "city"),
            place("village-n", PlaceKind.VILLAGE, 39.5, 36.04, 1_500, "AA", "north"),
            place("village-s", PlaceKind.VILLAGE, 39.5, 35.96, 1_500, "AA", "south"),
            place("border-a", PlaceKind.VILLAGE, 39.97, 35.5, 1_500, "AA", "south"),
            place("border-b", PlaceKind.VILLAGE, 40.03, 35.5, 1_500, "BB", "bb"),
            place("lone", PlaceKind.VILLAGE, 42, 36, 1_500, "BB", null),
            place("base", PlaceKind.BASE, 43, 36, 2_500, "BB", "bb"),
            place("date-line", PlaceKind.TOWN, 180, 0, 2_500, "CC", null),
            place("pole", PlaceKind.BASE, 0, -90, 2_500, "DD", null))));

    private static Place place(
            String id, PlaceKind kind, double lon, double lat, int radius, String country, @Nullable String parent) {
        return new Place(
                new PlaceId(id),
                kind,
                new PlaceNames(id, null, List.of()),
                new Position(new LonLat(lon, lat), radius, "a test"),
                Containment.in(country).within(parent),
                null,
                List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "36.521,  39,     corner quarter city district north aa, all that cover it and all that these lie in",
        "36.5,    39,     city district north aa,        the city alone covers it",
        "36.6,    39,     far-quarter city district north aa, a parent answers beyond its own radius",
        "36.04,   39.5,   village-n north aa,            covered so its own parents hold",
        "36.02,   39.5,   village-n aa,                  not covered and another settlement tells of another governorate",
        "35.5,    39.97,  border-a south aa,             covered so the neighbour has no say",
        "35.5,    39.998, border-a,                      the settlements around are of two countries",
        "36,      42.05,  lone bb,                       the nearest settlement",
        "36,      42.15,  bb,                            too far to answer but near enough for its country",
        "36,      42.3,   '',                            too far even for that",
        "36,      43,     base bb,                       a base covers it",
        "36,      43.03,  '',                            a base is no settlement that answers from afar",
        "0,       -179.99, date-line,                    over the 180th meridian",
        "-89.99,  123,    pole,                          at the pole",
        "10,      0,      '',                            nothing"
    })
    void answersWhatIsSure(double lat, double lon, String ids, String why) {
        assertThat(SMALL.reverse(new LonLat(lon, lat), 18))
                .as(why)
                .extracting(near -> near.place().id())
                .isEqualTo(ids.isEmpty() ? List.of() : List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, aa",
        "3, aa",
        "4, aa",
        "5, north",
        "7, north",
        "8, district",
        "9, district",
        "10, city",
        "13, city",
        "14, quarter",
        "15, quarter",
        "16, corner",
        "18, corner"
    })
    void answersNoFinerThanTheZoom(int zoom, String first) {
        assertThat(SMALL.reverse(new LonLat(39, 36.521), zoom)
                        .getFirst()
                        .place()
                        .id())
                .isEqualTo(first);
    }

    @Test
    void everyKindHasItsZoom() {
        for (PlaceKind kind : PlaceKind.values()) {
            assertThat(ReverseLookup.zoomOf(kind)).isBetween(0, ReverseLookup.FINEST_ZOOM);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SMALL.reverse(new LonLat(0, 0), 19));
        assertThatIllegalArgumentException().isThrownBy(() -> SMALL.reverse(new LonLat(0, 0), -1));
    }

    @Test
    void tellsTheDistanceAndWhetherItIsWithinTheRadius() {
        ReverseMatch near = SMALL.reverse(new LonLat(42.05, 36), 18).getFirst();
        assertThat(near.distanceMetres()).isBetween(4_500.0, 4_520.0);
        assertThat(near.covers()).isFalse();
        assertThat(SMALL.reverse(new LonLat(42, 36), 18).getFirst().covers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20170608})
    void agreesWithAPlainScan(long seed) {
        Random random = new Random(seed);
        List<Place> places = IntStream.range(0, 1_500)
                .mapToObj(number -> seededPlace(random, number))
                .toList();
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(places));
        int nearestOnly = 0;
        for (int i = 0; i < 500; i++) {
            LonLat point = seededPoint(random);
            List<ReverseMatch> nearest = places.stream()
                    .map(place -> new ReverseMatch(place, point.distanceMetres(place.point())))
                    .sorted(Comparator.comparingDouble(ReverseMatch::distanceMetres))
                    .toList();
            List<ReverseMatch> expected =
                    nearest.stream().filter(ReverseMatch::covers).toList();
            if (expected.isEmpty()) {
                expected = nearest.stream()
                        .filter(near -> near.place().kind().isSettlement())
                        .limit(1)
                        .filter(near -> near.distanceMetres() <= ReverseLookup.NEAREST_METRES)
                        .toList();
                nearestOnly += expected.size();
            }
            assertThat(geocoder.reverse(point, 18)).as("%s", point).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(nearestOnly).isBetween(100, 450);
    }

    /** Around the 180th meridian, without areas and countries. */
    private static Place seededPlace(Random random, int number) {
        PlaceKind[] kinds = PlaceKind.values();
        PlaceKind kind = kinds[random.nextInt(PlaceKind.CITY.compareTo(PlaceKind.COUNTRY), kinds.length)];
        LonLat point = seededPoint(random);
        return place("p" + number, kind, point.lon(), point.lat(), kind.usualRadiusMetres(), "AA", null);
    }

    private static LonLat seededPoint(Random random) {
        return new LonLat(Math.IEEEremainder(random.nextDouble(177, 183), 360), random.nextDouble(-3, 3));
    }

    @Test
    void aPlaceOfTheWorldThatIsABuiltInOneAnswersOnce() {
        assertThat(Geocoder.inMemory(TestPlaces.GAZETTEER).reverse(new LonLat(39.0078, 35.9528), 18))
                .extracting(near -> near.place().id())
                .doesNotContain("gn172955")
                .contains("raqqa", "sy-raqqa", "sy");
    }
}
