package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LonLatTest {

    // The quarter meridian and a degree of the equator are constants of WGS 84.
    @ParameterizedTest
    @CsvSource({
        "0,0, 0,0, 0",
        "0,0, 0,90, 10001965.729",
        "0,0, 1,0, 111319.491",
        "179.5,0, -179.5,0, 111319.491",
        "0,90, 123,90, 0",
        "0,-90, 0,90, 20003931.459"
    })
    void distancesAreThoseOfTheEllipsoid(double lon1, double lat1, double lon2, double lat2, double metres) {
        LonLat from = new LonLat(lon1, lat1);
        LonLat to = new LonLat(lon2, lat2);
        assertThat(from.distanceMetres(to)).isCloseTo(metres, within(0.01));
        assertThat(to.distanceMetres(from)).isCloseTo(metres, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"180.1,0", "-180.1,0", "0,90.1", "0,-90.1", "NaN,0", "0,NaN", "Infinity,0"})
    void aPointLiesOnTheEarth(double lon, double lat) {
        assertThatThrownBy(() -> new LonLat(lon, lat))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not between");
    }
}
