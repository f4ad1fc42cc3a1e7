package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.gazetteer.Place;
import org.strikemap.geo.LonLat;

/** Runs the cases in {@code src/test/resources/cases/geocode} on the gazetteer that the server carries. */
class GeocodeCasesTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(Gazetteer.read(BundledFiles::open));

    static Stream<Arguments> cases() {
        return CaseFiles.read("geocode");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void answersTheRightPlaceFirst(String name, NamedCsvRecord expected) {
        List<Match> matches = GEOCODER.geocode(GeocodeQuery.of(expected.getField("q"))
                .within(emptyToNull(expected.getField("within")))
                .inCountry(emptyToNull(expected.getField("country"))));
        if (expected.getField("id").isEmpty()) {
            assertThat(matches).isEmpty();
            return;
        }
        assertThat(matches).isNotEmpty();
        Match first = matches.getFirst();
        LonLat point =
                new LonLat(Double.parseDouble(expected.getField("lon")), Double.parseDouble(expected.getField("lat")));
        assertThat(first.place().id()).isEqualTo(expected.getField("id"));
        assertThat(first.place().point().distanceMetres(point))
                .isLessThanOrEqualTo(Double.parseDouble(expected.getField("max_m")));
        assertThat(first.radiusMetres()).isPositive();
        assertThat(first.nameMatched()).isNotEmpty();
    }

    @Test
    void answersEveryBuiltInPlaceByEachOfItsNames() {
        List<Place> builtIn = GEOCODER.gazetteer().listPlaces().stream()
                .limit(GEOCODER.gazetteer().builtInSize())
                .toList();
        for (Place place : builtIn) {
            assertThat(place.listNames())
                    .allSatisfy(name -> assertThat(GEOCODER.geocode(GeocodeQuery.of(name)
                                    .inCountry(place.country())
                                    .limit(GeocodeQuery.MAX_LIMIT)))
                            .extracting(match -> match.place().id())
                            .contains(place.id()));
        }
    }

    @Test
    void answersACityOfTheWorldOnce() {
        for (String id : List.of("gn172955", "gn99072", "gn170063", "gn2988507")) {
            Place place = GEOCODER.gazetteer().getPlace(id);
            assertThat(GEOCODER.geocode(GeocodeQuery.of(place.name()).inCountry(place.country())))
                    .filteredOn(match -> match.place().kind().isSettlement())
                    .filteredOn(match -> match.place().point().distanceMetres(place.point()) < 5_000)
                    .hasSize(1);
        }
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
