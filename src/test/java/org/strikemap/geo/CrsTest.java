package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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

    private static final double MILLIMETRE = 1e-3;
    private static final double MILLIMETRE_IN_DEGREES = 1e-8;
    private static final String UTM_37N = "EPSG:32637";

    @ParameterizedTest
    @CsvFileSource(
            files = {
                "src/test/resources/cases/crs/01-browser-map-and-degrees.csv",
                "src/test/resources/cases/crs/02-utm-within-ten-degrees.csv",
                "src/test/resources/cases/crs/03-utm-as-far-as-sixty-degrees.csv"
            },
            useHeadersInDisplayName = true)
    void agreesWithProjToAMillimetre(String system, double lon, double lat, double first, double second) {
        Crs crs = Crs.parse(system);
        double[] point = new double[2];
        assertThat(crs.fromLonLat(lon, lat, point)).isTrue();
        assertThat(point[0]).isCloseTo(first, within(MILLIMETRE));
        assertThat(point[1]).isCloseTo(second, within(MILLIMETRE));
        assertThat(crs.toLonLat(first, second, point)).isTrue();
        assertThat(new LonLat(point[0], point[1]).distanceMetres(new LonLat(lon, lat)))
                .isLessThan(MILLIMETRE);
    }

    /** The second opinion of GeoTools, whose series hold to a millimetre within six degrees. */
    @Test
    void agreesWithGeoToolsNearTheMeridian() {
        Projection projection = Projection.parse("PROJCS[\"UTM 37N\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
                + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",39],"
                + "PARAMETER[\"scale_factor\",0.9996],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],"
                + "UNIT[\"metre\",1]]");
        Random random = new Random(1);
        double[] point = new double[2];
        for (int i = 0; i < 1_000; i++) {
            LonLat spot = new LonLat(33 + 12 * random.nextDouble(), -80 + 160 * random.nextDouble());
            Crs.utm(37, true).fromLonLat(spot.lon(), spot.lat(), point);
            assertThat(projection.toLonLat(point[0], point[1]).distanceMetres(spot))
                    .as(spot.toString())
                    .isLessThan(MILLIMETRE);
        }
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
                "EPSG:32661",
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
                .withMessageContaining("4326, 3857, 32601 to 32660");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crs.parse(text.repeat(100) + "x".repeat(100)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void namesItselfAsTheStandardDoes() {
        assertThat(Crs.CRS84.uri()).isEqualTo("http://www.opengis.net/def/crs/OGC/1.3/CRS84");
        assertThat(Crs.utm(8, false).uri()).isEqualTo("http://www.opengis.net/def/crs/EPSG/0/32708");
        assertThat(Crs.utm(37, true).title()).isEqualTo("WGS 84 / UTM zone 37N");
        assertThat(Crs.EPSG_3857).hasToString("EPSG:3857");
        assertThatIllegalArgumentException().isThrownBy(() -> Crs.utm(61, true)).withMessageContaining("61");
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 10, 90",
        "EPSG:3857, 10, -85.0601",
        "EPSG:3857, 180.1, 0",
        "EPSG:32637, 99.1, 36",
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

    @Test
    void everyNumberIsFiniteOverTheWholeWorld() {
        double[] point = new double[2];
        for (Crs crs : List.of(
                Crs.CRS84, Crs.EPSG_4326, Crs.EPSG_3857, Crs.utm(1, true), Crs.utm(37, true), Crs.utm(60, false))) {
            for (double lat = -90; lat <= 90; lat += 1.5) {
                for (double lon = -180; lon <= 180; lon += 1.5) {
                    if (crs.fromLonLat(lon, lat, point)) {
                        assertThat(Double.isFinite(point[0] + point[1])).isTrue();
                        assertThat(crs.toLonLat(point[0], point[1], point))
                                .as(crs + " " + lon + " " + lat)
                                .isTrue();
                        assertThat(new LonLat(lon, lat).distanceMetres(new LonLat(point[0], point[1])))
                                .isLessThan(MILLIMETRE);
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
            assertThat(back.equalsExact(area, MILLIMETRE_IN_DEGREES)).isTrue();
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
        "36, 32, 42, 37, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32637 EPSG:32638'",
        "43, 12, 44, 15, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32638'",
        "43, -2, 44, 15, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32638 EPSG:32738'",
        "43, -2, 44, -1, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32738'",
        "178, -20, -178, -15, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32760 EPSG:32701'",
        "179, 10, 180, 15, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32660'",
        "-180, 10, -180, 10, 'OGC:CRS84 EPSG:4326 EPSG:3857 EPSG:32601'",
        "10, 80, 11, 84.5, 'OGC:CRS84 EPSG:4326 EPSG:3857'",
        "10, 80, 11, 86, 'OGC:CRS84 EPSG:4326'",
        "-180, -90, 180, 90, 'OGC:CRS84 EPSG:4326'",
        "0, 0, 60, 10, 'OGC:CRS84 EPSG:4326 EPSG:3857'",
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
