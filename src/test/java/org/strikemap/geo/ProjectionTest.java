package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {

    private static final String WGS84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                    + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]%s]";
    private static final String UTM_37 =
            "PROJCS[\"WGS 84 / UTM zone 37N\"," + WGS84.formatted("") + ",PROJECTION[\"Transverse_Mercator\"],"
                    + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",39],PARAMETER[\"scale_factor\",0.9996],"
                    + "PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1]%s]";
    private static final String WEB_MERCATOR =
            "PROJCS[\"WGS 84 / Pseudo-Mercator\"," + WGS84.formatted("") + ",PROJECTION[\"Mercator_1SP\"],"
                    + "PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",0],"
                    + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH],"
                    + "EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +units=m +nadgrids=@null +no_defs\"],"
                    + "AUTHORITY[\"EPSG\",\"3857\"]]";

    @Test
    void bringsMetresToDegrees() {
        LonLat origin = Projection.parse(UTM_37.formatted("")).toLonLat(500_000, 0);
        assertThat(origin.distanceMetres(new LonLat(39, 0))).isLessThan(0.01);
        LonLat raqqa = Projection.parse(UTM_37.formatted("")).toLonLat(500_901.8448, 3_978_402.7918);
        assertThat(raqqa.distanceMetres(new LonLat(39.01, 35.95))).isLessThan(0.01);
        LonLat east = Projection.parse(UTM_37.formatted("")).toLonLat(697_289.0900, 4_030_564.1045);
        assertThat(east.distanceMetres(new LonLat(41.2, 36.4))).isLessThan(0.01);
    }

    /** GeoTools gives the north pole for these, unless Java runs with assertions, which a server does not. */
    @ParameterizedTest
    @CsvSource({"1e7, 1e7", "1e30, 1e30", "-1e8, 4e6", "500000, 2e7", "NaN, 4e6"})
    void refusesCoordinatesFarOutsideOfTheSystem(double x, double y) {
        for (Projection utm :
                List.of(Projection.parse(UTM_37.formatted("")), Projection.of(UTM_37.formatted(""), "EPSG:32637"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> utm.toLonLat(x, y))
                    .withMessageContaining(x + " " + y);
        }
    }

    @Test
    void showsPointsOfTheNeighbouringZone() {
        LonLat far = Projection.of("", "EPSG:32637").toLonLat(1_085_000, 4_000_000);
        assertThat(far.lon()).isBetween(45.0, 46.0);
        assertThat(far.lat()).isBetween(35.5, 36.5);
    }

    @Test
    void takesTheEastFirstWhicheverAxisTheSystemNamesFirst() {
        String axes = ",AXIS[\"Northing\",NORTH],AXIS[\"Easting\",EAST]";
        assertThat(Projection.parse(UTM_37.formatted(axes)).toLonLat(500_901.8448, 3_978_402.7918))
                .isEqualTo(Projection.parse(UTM_37.formatted("")).toLonLat(500_901.8448, 3_978_402.7918));
        String latFirst = WGS84.formatted(",AXIS[\"Lat\",NORTH],AXIS[\"Lon\",EAST]");
        assertThat(Projection.parse(latFirst).toLonLat(39, 36)).isEqualTo(new LonLat(39, 36));
    }

    @Test
    void knowsTheMapOfTheWeb() {
        LonLat point = Projection.parse(WEB_MERCATOR).toLonLat(4_342_573.341, 4_292_610.0);
        double lat = Math.toDegrees(2 * Math.atan(Math.exp(4_292_610.0 / 6_378_137)) - Math.PI / 2);
        assertThat(point.distanceMetres(new LonLat(Math.toDegrees(4_342_573.341 / 6_378_137), lat)))
                .isLessThan(0.01);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "undefined",
                "",
                "PROJCS[\"x\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Mercator_1SP\"],"
                        + "UNIT[\"metre\",1],EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6000000\"]]",
                "LOCAL_CS[\"a plan\",LOCAL_DATUM[\"a plan\",0],UNIT[\"metre\",1],AXIS[\"x\",EAST],AXIS[\"y\",NORTH]]",
                "GEOGCS[\"old\",DATUM[\"Some old datum\",SPHEROID[\"Clarke 1880\",6378249.2,293.4660208]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
            })
    void refusesWhatItCannotBringToWgs84(String wkt) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Projection.parse(wkt));
    }
}
