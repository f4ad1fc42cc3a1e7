package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
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

    /** The sphere is off by what the ellipsoid is flattened, wherever the line runs. */
    @ParameterizedTest
    @CsvSource({
        "0,0, 1,0",
        "0,0, 0,1",
        "39.01,35.95, 38.98,35.97",
        "39.01,35.95, 44.36,33.31",
        "179.5,10, -179.5,-10",
        "10,89, -170,89",
        "-70,-50, 60,40",
    })
    void theHaversineDistanceIsAtMostSixTenthsOfAPercentOff(double lon1, double lat1, double lon2, double lat2) {
        LonLat from = new LonLat(lon1, lat1);
        LonLat to = new LonLat(lon2, lat2);
        double metres = from.distanceMetres(to);
        assertThat(from.haversineMetres(to)).isCloseTo(metres, within(0.006 * metres));
        assertThat(to.haversineMetres(from)).isCloseTo(from.haversineMetres(to), within(1e-6));
    }

    @Test
    void theHaversineDistanceOfAPointToItselfAndToItsAntipode() {
        assertThat(new LonLat(39, 36).haversineMetres(new LonLat(39, 36))).isZero();
        assertThat(new LonLat(0, 0).haversineMetres(new LonLat(180, 0))).isCloseTo(Math.PI * 6_371_009, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({
        "39,36, 0, 1000, 39, 36.009",
        "39,36, 90, 1000, 39.0111, 36",
        "39,36, 180, 1000, 39, 35.991",
        "39,36, 270, 1000, 38.9889, 36",
        "179.999,0, 90, 1000, -179.992, 0",
        "0,90, 180, 1000, 0, 89.991",
    })
    void theDestinationLiesSoFarInTheDirection(
            double lon, double lat, double bearing, double metres, double toLon, double toLat) {
        LonLat from = new LonLat(lon, lat);
        LonLat to = from.destination(bearing, metres);
        assertThat(to.lon()).isCloseTo(toLon, within(0.0001));
        assertThat(to.lat()).isCloseTo(toLat, within(0.0001));
        assertThat(from.distanceMetres(to)).isCloseTo(metres, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"180,90", "-180,-90"})
    void theCornersOfTheWorldArePoints(double lon, double lat) {
        assertThat(new LonLat(lon, lat)).returns(lon, LonLat::lon).returns(lat, LonLat::lat);
    }
}
