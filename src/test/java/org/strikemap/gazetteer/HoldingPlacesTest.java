package org.strikemap.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.geo.LonLat;
import org.strikemap.geo.PlaceId;

/** Which places hold a spot, by its point, how closely it is known, and what a report names. */
class HoldingPlacesTest {

    /** Two squares of land with a border at 41 degrees east. */
    private static final String BASE_MAP = """
            {"features":[
             {"properties":{"layer":"land"},"geometry":
              {"type":"Polygon","coordinates":[[[38,34],[44,34],[44,38],[38,38],[38,34]]]}},
             {"properties":{"layer":"country"},"geometry":
              {"type":"MultiLineString","coordinates":[[[41,33],[41,39]]]}}]}
            """;

    private static final HoldingPlaces HOLDING = new HoldingPlaces(
            Gazetteer.of(List.of(
                    place("aa", PlaceKind.COUNTRY, 39.5, 36, 300_000, "AA", null),
                    place("bb", PlaceKind.COUNTRY, 42.5, 36, 300_000, "BB", null),
                    place("gov", PlaceKind.GOVERNORATE, 39.3, 36.3, 100_000, "AA", "aa"),
                    place("other-gov", PlaceKind.GOVERNORATE, 39.3, 35.3, 100_000, "AA", "aa"),
                    place("city", PlaceKind.CITY, 39, 36, 5_000, "AA", "gov"),
                    place("quarter", PlaceKind.NEIGHBOURHOOD, 39, 36.02, 700, "AA", "city"),
                    place("junction", PlaceKind.JUNCTION, 39.2, 36, 200, "AA", "city"),
                    place("village", PlaceKind.VILLAGE, 39.3, 36.1, 1_500, "AA", "gov"),
                    place("lone", PlaceKind.VILLAGE, 43, 36, 1_500, "BB", null))),
            new Outlines(name -> new ByteArrayInputStream(BASE_MAP.getBytes(StandardCharsets.UTF_8))));

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
        "39,     36,    100,            , AA, city gov aa, a point in a city",
        "39.04,  36,    10000,          , AA, city gov aa, known to twice the radius of the city",
        "39.04,  36,    10001,          , AA, gov aa, known less closely than that",
        "39.07,  36,    100,            , AA, gov aa, 6 km from a city of 5 km: nothing but what the nearest settlement lies in",
        "39,     36.02, 100,            , AA, quarter city gov aa, in a quarter of the city",
        "39,     36.02, 1500,           , AA, city gov aa, in no certain quarter of it",
        "39.2,   36,    5000,   junction, AA, junction city gov aa, named: the junction lies in the city by its parents",
        "39,     36,    5000,       city, AA, city gov aa, a city named; its quarters hold nothing for certain",
        "39.12,  36,    7000,       city, AA, gov aa, at some distance from the city that is named",
        "39.3,   36.3,  100000,      gov, AA, gov aa, an area named",
        "39.3,   36.1,  100000,      gov, AA, gov aa, an area named whose point is that of a village",
        "39.3,   36.1,  100,            ,   , village gov aa, the country of the base map",
        "43.1,   36,    100,            ,   , bb, the country of the base map alone: no area is known",
        "43.1,   36,    100,            , AA, aa, the country that is told",
        "50,     36,    100,            ,   , '', nothing is known",
        "39.3,   36.1,  200001,         , AA, aa, known less closely than to twice the radius of the area",
    })
    void aSpotIsHeldBy(
            double lon,
            double lat,
            int metres,
            @Nullable String named,
            @Nullable String country,
            String expected,
            String why) {
        int[] found = HOLDING.listHolding(new HoldingPlaces.Spot(new LonLat(lon, lat), metres, named, country));
        List<String> ids = Arrays.stream(found).mapToObj(HOLDING::idOf).toList();
        assertThat(ids)
                .as(why)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(expected.split(" "))
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toList()));
    }
}
