package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CrsTest {

    private static final double CENTIMETRE = 1e-2;

    /** About a centimetre. */
    private static final double CENTIMETRE_IN_DEGREES = 1e-7;

    private static final String UTM_37N = "EPSG:32637";

    @ParameterizedTest
    @CsvFileSource(
            files = {
                "src/test/resources/cases/crs/01-browser-map-and-degrees.csv",
                "src/test/resources/cases/crs/02-utm-and-national-grids.csv",
            },
            useHeadersInDisplayName = true)
    void agreesWithProjToACentimetre(String system, double lon, double lat, double first, double second) {
        requireAgreement(system, lon, lat, first, second, CENTIMETRE);
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/cases/crs/03-palestine-grid.csv", useHeadersInDisplayName = true)
    void agreesWithProjToTwoCentimetresWhereTheDatumIsRotated(
            String system, double lon, double lat, double first, double second) {
        requireAgreement(system, lon, lat, first, second, 2 * CENTIMETRE);
    }

    private static void requireAgreement(
            String system, double lon, double lat, double first, double second, double metres) {
        Crs crs = Crs.parse(system);
        double[] point = new double[2];
        assertThat(crs.fromLonLat(lon, lat, point)).isTrue();
        assertThat(point[0]).isCloseTo(first, within(metres));
        assertThat(point[1]).isCloseTo(second, within(metres));
        assertThat(crs.toLonLat(first, second, point)).isTrue();
        assertThat(new LonLat(point[0], point[1]).haversineMetres(new LonLat(lon, lat)))
                .isLessThan(2 * metres);
    }

    /** The table of areas of use says what the register says. */
    @ParameterizedTest
    @ValueSource(strings = {"2039", "22770", "28191", "3893", "32637", "32738", "4230", "5562", "2193", "31467"})
    void theTableOfAreasIsTheRegisters(String code) throws IOException {
        assertThat(Files.readAllLines(AreasOfUse.FILE))
                .contains(AreasOfUse.line(code).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "OGC:CRS84, http://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "OGC:CRS84, https://www.opengis.net/def/crs/OGC/1.3/CRS84",
        "OGC:CRS84, [OGC:CRS84]",
        "OGC:CRS84, OGC:CRS84",
        "OGC:CRS84, urn:ogc:def:crs:OGC:1.3:CRS84",
        "EPSG:4326, http://www.opengis.net/def/crs/EPSG/0/4326",
        "EPSG:4326, [EPSG:4326]",
        "EPSG:4326, epsg:4326",
        "EPSG:3857, https://www.opengis.net/def/crs/EPSG/0/3857",
        "EPSG:3857, urn:ogc:def:crs:EPSG::3857",
        "EPSG:32637, http://www.opengis.net/def/crs/EPSG/0/32637",
        "EPSG:32760, EPSG:32760",
    })
    void readsEveryFormOfAName(String code, String text) {
        Crs crs = Crs.parse(text);
        assertThat(crs.code()).isEqualTo(code);
        assertThat(Crs.parse(crs.uri())).isSameAs(crs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4326",
                "EPSG:",
                "EPSG:32600",
                "EPSG:32700",
                "EPSG:04326",
                "OGC:4326",
                "EPSG:CRS84",
                "[EPSG:4326",
                "http://www.opengis.net/def/crs/EPSG/0/999999",
                "http://www.opengis.net/def/crs/EPSG/0/4326/",
                "http://example.org/def/crs/EPSG/0/4326",
                " EPSG:4326"
            })
    void saysWhichSystemsAreKnown(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crs.parse(text))
                .withMessageContaining("'" + text + "'")
                .withMessageContaining(Crs.CRS84.uri())
                .withMessageContaining("such as 4326, 3857 or 32637");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crs.parse(text.repeat(100) + "x".repeat(100)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void namesItselfAsTheStandardDoes() {
        assertThat(Crs.CRS84.uri()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(Crs.parse("EPSG:32708").uri()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/32708");
        assertThat(Crs.parse(UTM_37N).title()).isEqualTo("WGS 84 / UTM zone 37N");
        assertThat(Crs.EPSG_3857).hasToString("EPSG:3857");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 10, 90",
        "EPSG:3857, 10, -85.0601",
        "EPSG:3857, 180.1, 0",
        "EPSG:32637, 45.1, 36",
        "EPSG:22770, 46, 36",
        "EPSG:32637, -141, 0",
        "EPSG:32601, 0, 0",
        "EPSG:32637, 39, 90.5",
        "EPSG:4326, 0, 91",
        "OGC:CRS84, -181, 0",
        "OGC:CRS84, NaN, 0",
        "EPSG:4326, 0, NaN",
        "EPSG:3857, NaN, 0",
        "EPSG:3857, 0, NaN",
        "EPSG:32637, NaN, 0",
        "EPSG:32637, 39, NaN",
    })
    void showsNothingOutsideOfASystem(String system, double lon, double lat) {
        double[] point = {1, 2};
        assertThat(Crs.parse(system).fromLonLat(lon, lat, point)).isFalse();
        assertThat(point).containsExactly(1, 2);
        assertThat(Crs.parse(system).box(0, 0, 1, 1).contains(lon, lat)).isFalse();
    }

    /** Three degrees around the area of use, also where that reaches the antimeridian or crosses it. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:32637, 33, 36, true",
        "EPSG:32637, 32.99, 36, false",
        "EPSG:32637, 45, 36, true",
        "EPSG:32637, 45.01, 36, false",
        "EPSG:32637, 39, -3, true",
        "EPSG:32637, 39, -3.01, false",
        "EPSG:32637, 39, 87, true",
        "EPSG:32637, 39, 87.01, false",
        "EPSG:32660, -177, 36, true",
        "EPSG:32660, -176.99, 36, false",
        "EPSG:32660, 170.99, 36, false",
        "EPSG:32601, 177, 36, true",
        "EPSG:32601, 176.99, 36, false",
        "EPSG:3994, 152, -40, true",
        "EPSG:3994, 151.99, -40, false",
        "EPSG:3994, 180, -40, true",
        "EPSG:3994, -166.99, -40, true",
        "EPSG:3994, -166.98, -40, false",
        "EPSG:5041, 0, 57, true",
        "EPSG:5041, 0, 56.99, false",
        "EPSG:5041, 180, 89.9, true",
        "EPSG:5041, 180, 89.91, false",
    })
    void showsItsAreaOfUseAndThreeDegreesAround(String system, double lon, double lat, boolean shown) {
        assertThat(Crs.parse(system).fromLonLat(lon, lat, new double[2])).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:32637, 30, 30, 40, 40, true",
        "EPSG:32637, 40, 30, 50, 40, true",
        "EPSG:32637, 20, 30, 60, 40, true",
        "EPSG:32637, 38, 35, 39, 36, true",
        "EPSG:32637, 20, 30, 32, 40, false",
        "EPSG:32637, 46, 30, 50, 40, false",
        "EPSG:32637, 30, -20, 40, -4, false",
        "EPSG:32637, 30, 88, 40, 89, false",
        "EPSG:32637, 30, 86, 40, 89, true",
        "EPSG:32637, 30, -20, 40, -2, true",
        "EPSG:32637, 40, 30, 20, 40, true",
        "EPSG:32637, 50, 30, 20, 40, false",
        "EPSG:32660, 170, 0, -170, 40, true",
        "EPSG:32660, -178, 0, -170, 40, true",
        "EPSG:32660, -170, 0, 160, 40, false",
        "EPSG:3857, 0, 86, 10, 89, false",
        "EPSG:3857, 0, 80, 10, 89, true",
        "EPSG:3857, 0, -89, 10, -86, false",
        "OGC:CRS84, 0, 89, 10, 90, true",
    })
    void meetsAnExtentOfWhichItShowsAPart(
            String system, double west, double south, double east, double north, boolean meets) {
        assertThat(Crs.parse(system).meets(new Box(west, south, east, north))).isEqualTo(meets);
    }

    @Test
    void everyNumberIsFiniteOverTheWholeWorld() {
        double[] point = new double[2];
        for (Crs crs : List.of(
                Crs.CRS84,
                Crs.EPSG_4326,
                Crs.EPSG_3857,
                Crs.parse("EPSG:32601"),
                Crs.parse(UTM_37N),
                Crs.parse("EPSG:32760"))) {
            for (double lat = -90; lat <= 90; lat += 1.5) {
                for (double lon = -180; lon <= 180; lon += 1.5) {
                    if (crs.fromLonLat(lon, lat, point)) {
                        assertThat(Double.isFinite(point[0] + point[1])).isTrue();
                        assertThat(crs.toLonLat(point[0], point[1], point))
                                .as(crs + " " + lon + " " + lat)
                                .isTrue();
                        assertThat(new LonLat(lon, lat).haversineMetres(new LonLat(point[0], point[1])))
                                .isLessThan(CENTIMETRE);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 2.1e7, 0",
        "EPSG:3857, 0, 2.1e7",
        "EPSG:32637, 1e300, 0",
        "EPSG:32637, 500000, 1.1e7",
        "EPSG:32637, 9000000, 9000000",
        "EPSG:32637, 5365863, 6602432",
        "EPSG:32637, -1e8, 4e6",
        "EPSG:27700, -4697185, 874362",
        "EPSG:32637, Infinity, 0",
        "EPSG:4326, 91, 0",
        "OGC:CRS84, 0, 91",
    })
    void hasNoPointBesideItsMap(String system, double first, double second) {
        assertThat(Crs.parse(system).toLonLat(first, second, new double[2])).isFalse();
        Geometry point = new GeometryFactory().createPoint(new Coordinate(first, second));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crs.parse(system).toLonLat(point))
                .withMessageContaining(system);
    }

    @Test
    void bringsGeometriesOverAndBack() throws ParseException {
        Geometry area = new WKTReader()
                .read("POLYGON ((38 35, 39 35, 39 36, 38 36, 38 35), (38.2 35.2, 38.3 35.2, 38.3 35.3, 38.2 35.2))");
        Geometry kept = area.copy();
        Geometry swapped = Crs.EPSG_4326.fromLonLat(area);
        assertThat(swapped.getCoordinates()[1]).isEqualTo(new Coordinate(35, 39));
        assertThat((Object) Crs.CRS84.fromLonLat(area)).isSameAs(area);
        for (Crs crs : List.of(Crs.EPSG_4326, Crs.EPSG_3857, Crs.parse(UTM_37N))) {
            Geometry back = crs.toLonLat(crs.fromLonLat(area));
            assertThat(back.equalsExact(area, CENTIMETRE_IN_DEGREES)).isTrue();
        }
        assertThat(area.equalsExact(kept)).isTrue();
    }

    @Test
    void givesAnEmptyGeometryWhereItCannotShowACorner() throws ParseException {
        Geometry line = new WKTReader().read("LINESTRING (10 80, 10 90)");
        assertThat(Crs.EPSG_3857.fromLonLat(line).toText()).isEqualTo("LINESTRING EMPTY");
        Geometry away = new WKTReader().read("MULTIPOINT ((39 36), (-100 40))");
        assertThat(Crs.parse(UTM_37N).fromLonLat(away).isEmpty()).isTrue();
        Geometry empty = new GeometryFactory().createPoint();
        assertThat(Crs.EPSG_3857.fromLonLat(empty).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "36, 32.4, 42, 37, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:22770 EPSG:22780 EPSG:32637'",
        "34.2, 31.2, 34.6, 31.6, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:2039 EPSG:6984 EPSG:6991 EPSG:7142 EPSG:28193"
                + " EPSG:32636'",
        "43, 12, 45, 16, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:2089 EPSG:32638'",
        "35.7, 32.3, 45.5, 37.2, 'OGC:CRS84 EPSG:4326 EPSG:3857'",
        "178, -20, -178, -15, 'OGC:CRS84 EPSG:4326 EPSG:3857'",
        "10, 80, 11, 86, 'OGC:CRS84 EPSG:4326'",
        "-180, -90, 180, 90, 'OGC:CRS84 EPSG:4326'",
    })
    void listsWhatIsOfUseForAnExtent(double west, double south, double east, double north, String codes) {
        assertThat(Crs.listFor(new Box(west, south, east, north)).stream().map(Crs::code))
                .containsExactly(codes.split(" "));
    }

    @Test
    void everySystemOfAnExtentShowsAllOfIt() {
        Random random = new Random(2);
        double[] point = new double[2];
        for (int i = 0; i < 2_000; i++) {
            double south = -90 + 180 * random.nextDouble();
            Box extent = new Box(
                    -180 + 360 * random.nextDouble(),
                    south,
                    -180 + 360 * random.nextDouble(),
                    south + (90 - south) * random.nextDouble());
            for (Crs crs : Crs.listFor(extent)) {
                for (Box part : extent.split()) {
                    assertThat(crs.fromLonLat(part.west(), part.south(), point)).isTrue();
                    assertThat(crs.fromLonLat(part.east(), part.north(), point)).isTrue();
                }
            }
        }
    }

    @Test
    void servesSeveralThreadsAtOnce() {
        Crs crs = Crs.parse(UTM_37N);
        double[] alone =
                IntStream.range(0, 20_000).mapToDouble(i -> easting(crs, i)).toArray();
        double[] together = IntStream.range(0, 20_000)
                .parallel()
                .mapToDouble(i -> easting(crs, i))
                .toArray();
        assertThat(together).isEqualTo(alone);
    }

    private static double easting(Crs crs, int i) {
        double[] point = new double[2];
        crs.fromLonLat(36 + i * 3e-4, 30 + i * 2e-4, point);
        return point[0];
    }
}
