package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {

    @ParameterizedTest
    @CsvSource({
        "39, 36, 1000, 38.988, 35.991, 39.012, 36.009",
        "179.999, 0, 1000, 179.989, -0.009, -179.991, 0.009",
        "-180, 60, 1000, 179.981, 59.990, -179.981, 60.009",
        "10, 89.995, 1000, -180, 89.985, 180, 90",
        "10, -90, 1, -180, -90, 180, -89.999",
        "10, 0, 30000000, -180, -90, 180, 90"
    })
    void aBoxAroundAPointHoldsWhatIsNear(
            double lon, double lat, double metres, double west, double south, double east, double north) {
        Box box = Box.around(new LonLat(lon, lat), metres);
        assertThat(box.west()).isCloseTo(west, within(0.001));
        assertThat(box.south()).isCloseTo(south, within(0.001));
        assertThat(box.east()).isCloseTo(east, within(0.001));
        assertThat(box.north()).isCloseTo(north, within(0.001));
    }

    @Test
    void noPointNearerThanTheDistanceIsOutsideTheBoxAround() {
        Random random = new Random(20170608);
        for (int i = 0; i < 20_000; i++) {
            LonLat point = new LonLat(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
            double lat = Math.clamp(point.lat() + random.nextGaussian(), -90, 90);
            double lon = Math.IEEEremainder(point.lon() + random.nextGaussian() * (i % 2 == 0 ? 1 : 60), 360);
            LonLat other = new LonLat(lon, lat);
            assertThat(Box.around(point, point.distanceMetres(other)).contains(other))
                    .as("%s %s", point, other)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "38,33,40,37, 38.98,35.95, true",
        "38,33,40,37, 38,33, true",
        "38,33,40,37, 40,37, true",
        "38,33,40,37, 40.001,35, false",
        "38,33,40,37, 39,32.999, false",
        "170,-20,-170,20, 175,0, true",
        "170,-20,-170,20, -175,0, true",
        "170,-20,-170,20, 180,0, true",
        "170,-20,-170,20, -180,0, true",
        "170,-20,-170,20, 0,0, false",
        "170,-20,-170,20, 175,21, false",
        "10,10,10,10, 10,10, true",
        "-180,-90,180,90, 180,-90, true"
    })
    void aPointOnTheEdgeIsInside(
            double west, double south, double east, double north, double lon, double lat, boolean inside) {
        Box box = new Box(west, south, east, north);
        assertThat(box.contains(lon, lat)).isEqualTo(inside);
        assertThat(box.contains(new LonLat(lon, lat))).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({
        "-181,0,0,1,west -181.0",
        "0,0,181,1,east 181.0",
        "0,-91,0,1,south -91.0",
        "0,0,0,91,north 91.0",
        "NaN,0,0,1,west NaN",
        "0,0,Infinity,1,east Infinity",
        "0,2,1,1,south 2.0 is greater than north 1.0"
    })
    void aBoxOffTheGlobeIsRefusedByItsEdge(double west, double south, double east, double north, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Box(west, south, east, north))
                .withMessageContaining(named);
    }

    @Test
    void aBoxAcross180IsTwoThatMeetThere() {
        Box across = new Box(170, -20, -160, 20);
        assertThat(across.crossesAntimeridian()).isTrue();
        assertThat(across.split()).containsExactly(new Box(170, -20, 180, 20), new Box(-180, -20, -160, 20));
        assertThat(Box.WORLD.crossesAntimeridian()).isFalse();
        assertThat(Box.WORLD.split()).containsExactly(Box.WORLD);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void thePartsHoldJustWhatTheBoxHolds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            double south = random.nextInt(-9, 9) * 10;
            Box box = new Box(random.nextInt(-18, 19) * 10, south, random.nextInt(-18, 19) * 10, south + 10);
            double lon = random.nextInt(-18, 19) * 10;
            double lat = random.nextInt(-9, 10) * 10;
            assertThat(box.split().stream().anyMatch(part -> part.contains(lon, lat)))
                    .as("%s and %s %s", box, lon, lat)
                    .isEqualTo(box.contains(lon, lat));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "91,0,latitude 91.0",
        "-90.1,0,latitude -90.1",
        "0,180.1,longitude 180.1",
        "NaN,0,latitude NaN",
        "0,NaN,longitude NaN"
    })
    void aPointOffTheGlobeIsRefusedByItsCoordinate(double lat, double lon, String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LonLat(lon, lat))
                .withMessageContaining(named);
    }
}
