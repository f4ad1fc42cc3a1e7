package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
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
}
