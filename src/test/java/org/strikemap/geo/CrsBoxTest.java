package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CrsBoxTest {

    private static final double WORLD = 20_037_508.342789244;

    @Test
    void degreesStandInTheSystemsOrder() {
        Box wanted = new Box(38, 33, 40, 37);
        assertThat(Crs.CRS84.box(38, 33, 40, 37).findEnclosing()).contains(wanted);
        assertThat(Crs.EPSG_4326.box(33, 38, 37, 40).findEnclosing()).contains(wanted);
        assertThat(Crs.EPSG_4326.box(33, 170, 37, -170).findEnclosing()).contains(new Box(170, 33, -170, 37));
        assertThat(Crs.EPSG_4326.box(33, 38, 37, 40).isExact()).isTrue();
        assertThat(Crs.EPSG_4326.box(33, 38, 37, 40).contains(40, 33)).isTrue();
        assertThat(Crs.EPSG_4326.box(33, 38, 37, 40).contains(40.001, 33)).isFalse();
    }

    @Test
    void theMapOfBrowsersGivesTheVeryBox() {
        Box box = Crs.EPSG_3857
                .box(-WORLD, 0, 4_342_573.341, 4_292_610)
                .findEnclosing()
                .orElseThrow();
        assertThat(box.west()).isEqualTo(-180);
        assertThat(box.south()).isCloseTo(0, within(1e-11));
        assertThat(box.east()).isCloseTo(39.01, within(1e-7));
        double[] point = new double[2];
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            double lon = -180 + 360 * random.nextDouble();
            double lat = -85 + 170 * random.nextDouble();
            assertThat(Crs.EPSG_3857.fromLonLat(lon, lat, point)).isTrue();
            CrsBox spot = Crs.EPSG_3857.box(point[0], point[1], point[0], point[1]);
            assertThat(spot.contains(lon, lat)).as(lon + " " + lat).isTrue();
            assertThat(spot.contains(lon, lat + 1e-10)).isFalse();
        }
    }

    @Test
    void theMapOfBrowsersMayCross180AndBeLeft() {
        CrsBox crossing = Crs.EPSG_3857.box(WORLD - 1_000_000, 0, -WORLD + 1_000_000, 1_000_000);
        assertThat(crossing.contains(179, 1)).isTrue();
        assertThat(crossing.contains(-179, 1)).isTrue();
        assertThat(crossing.contains(0, 1)).isFalse();
        CrsBox everything = Crs.EPSG_3857.box(-1e9, -1e9, 1e9, 1e9);
        assertThat(everything.findEnclosing()).contains(new Box(-180, -85.06, 180, 85.06));
        assertThat(everything.contains(0, 86)).isFalse();
        assertThat(Crs.EPSG_3857.box(2 * WORLD, 0, 3 * WORLD, 1).findEnclosing())
                .isEmpty();
        assertThat(Crs.EPSG_3857.box(0, 1e8, 1, 2e8).contains(0, 85.06)).isFalse();
    }

    /** Against the definition: a point lies in the box when its coordinates do. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:32637, 480000, 3960000, 520000, 3990000",
        "EPSG:32637, 166000, 1000000, 834000, 9300000",
        "EPSG:32737, 200000, 9000000, 900000, 10200000",
        "EPSG:32601, -100000, 4000000, 600000, 5000000",
        "EPSG:32660, 300000, 0, 1100000, 6000000",
        "EPSG:32637, -4e6, -1e7, 5e6, 1e7",
        "EPSG:32637, -1e9, -1e9, 1e9, 1e9",
        "EPSG:22770, 250000, 250000, 350000, 400000",
        "EPSG:3893, 0, 400000, 600000, 900000",
    })
    void utmBoxesHoldWhatHasItsCoordinatesInThem(String system, double minX, double minY, double maxX, double maxY) {
        Crs crs = Crs.parse(system);
        CrsBox box = crs.box(minX, minY, maxX, maxY);
        assertThat(box.isExact()).isFalse();
        Box around = box.findEnclosing().orElseThrow();
        Random random = new Random(4);
        double[] point = new double[2];
        int inside = 0;
        for (int i = 0; i < 50_000; i++) {
            double[] spot = spot(crs, box, random);
            boolean holds = crs.fromLonLat(spot[0], spot[1], point)
                    && point[0] >= minX
                    && point[0] <= maxX
                    && point[1] >= minY
                    && point[1] <= maxY;
            assertThat(box.contains(spot[0], spot[1]))
                    .as(spot[0] + " " + spot[1])
                    .isEqualTo(holds);
            if (holds) {
                inside++;
                assertThat(around.contains(spot[0], spot[1]))
                        .as(spot[0] + " " + spot[1])
                        .isTrue();
            }
        }
        assertThat(inside).isGreaterThan(2_000);
    }

    /** Anywhere in the world, or near an edge of the box. */
    private static double[] spot(Crs crs, CrsBox box, Random random) {
        Box around = box.findEnclosing().orElseThrow();
        double width =
                around.crossesAntimeridian() ? around.east() + 360 - around.west() : around.east() - around.west();
        double lon = around.west() + width * (1.2 * random.nextDouble() - 0.1);
        double lat = around.south() + (around.north() - around.south()) * (1.2 * random.nextDouble() - 0.1);
        double[] spot = {lon > 180 ? lon - 360 : lon, lat};
        double[] point = new double[2];
        if (random.nextInt(4) == 0 && crs.fromLonLat(spot[0], spot[1], point)) {
            crs.toLonLat(Math.rint(point[0] / 1e5) * 1e5, point[1], spot);
        }
        return spot;
    }

    @Test
    void utmBoxesCross180AndStayTight() {
        CrsBox box = Crs.parse("EPSG:32660").box(700_000, 1_000_000, 1_000_000, 1_100_000);
        assertThat(box.findEnclosing().orElseThrow().crossesAntimeridian()).isTrue();
        assertThat(box.contains(-179, 9.5)).isTrue();
        Box small = Crs.parse("EPSG:32637")
                .box(500_000, 3_978_000, 501_000, 3_979_000)
                .findEnclosing()
                .orElseThrow();
        assertThat(small.east() - small.west()).isLessThan(0.0140);
        assertThat(small.north() - small.south()).isLessThan(0.0115);
        assertThat(Crs.parse("EPSG:32637").box(2e7, 0, 3e7, 1).findEnclosing()).isEmpty();
        assertThat(Crs.parse("EPSG:32637").box(2e7, 0, 3e7, 1).contains(39, 0)).isFalse();
    }

    @Test
    void geometriesMeetBoxes() throws ParseException {
        Geometry area = new WKTReader().read("POLYGON ((38 35, 39 35, 39 36, 38 36, 38 35))");
        assertThat(Crs.EPSG_4326.box(35.5, 38.5, 35.6, 38.6).intersects(area)).isTrue();
        assertThat(Crs.EPSG_4326.box(36.1, 38.5, 36.2, 38.6).intersects(area)).isFalse();
        assertThat(Crs.CRS84.box(170, 30, -170, 40).intersects(area)).isFalse();
        assertThat(Crs.CRS84.box(38.9, 30, -170, 40).intersects(area)).isTrue();
        Crs utm = Crs.parse("EPSG:32637");
        assertThat(utm.box(450_000, 3_900_000, 460_000, 3_910_000).intersects(area))
                .isTrue();
        assertThat(utm.box(510_000, 3_900_000, 520_000, 3_910_000).intersects(area))
                .isFalse();
        assertThat(utm.box(5e7, 3_900_000, 6e7, 3_910_000).intersects(area)).isFalse();
        assertThat(utm.box(0, 0, 1e6, 9e6).intersects(new WKTReader().read("POINT (-100 40)")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "OGC:CRS84, 0, 2, 1, 1, south 2.0 is greater than north 1.0",
        "OGC:CRS84, 0, -91, 1, 1, south -91.0 is not between",
        "EPSG:4326, 0, 0, 1, 200, east 200.0 is not between",
        "EPSG:3857, 0, 2, 1, 1, south 2.0 is greater than north 1.0",
        "EPSG:32637, 2, 0, 1, 1, easting 2.0 is greater than 1.0",
        "EPSG:32637, 0, 2, 1, 1, northing 2.0 is greater than 1.0",
        "EPSG:32637, NaN, 0, 1, 1, not a finite number",
        "EPSG:3857, 0, 0, Infinity, 1, not a finite number",
    })
    void namesWhatIsWrongWithABox(String system, double a, double b, double c, double d, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crs.parse(system).box(a, b, c, d))
                .withMessageContaining(message);
    }
}
