package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The two sets of tiles, held against figures that are known. */
class TileMatrixSetTest {

    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad,0,0,0,-180,-85.0511287798066,180,85.0511287798066",
        "WebMercatorQuad,1,0,1,0,0,180,85.0511287798066",
        "WebMercatorQuad,2,1,2,0,0,90,66.51326044311186",
        "WorldCRS84Quad,0,0,0,-180,-90,0,90",
        "WorldCRS84Quad,0,0,1,0,-90,180,90",
        "WorldCRS84Quad,3,1,9,22.5,45,45,67.5"
    })
    void aTileShowsItsBox(
            String set, int level, int row, int column, double west, double south, double east, double north) {
        Box box = new TileAddress(TileMatrixSet.find(set).orElseThrow(), level, row, column).box();
        assertThat(box.west()).isCloseTo(west, within(1e-12));
        assertThat(box.south()).isCloseTo(south, within(1e-12));
        assertThat(box.east()).isCloseTo(east, within(1e-12));
        assertThat(box.north()).isCloseTo(north, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "WebMercatorQuad,18,139.7006793,35.6590699,103246,232798",
        "WebMercatorQuad,0,38.98,35.95,0,0",
        "WebMercatorQuad,3,180,-85.05,7,7",
        "WebMercatorQuad,3,-180,85.05,0,0",
        "WorldCRS84Quad,0,38.98,35.95,0,1",
        "WorldCRS84Quad,2,180,-90,3,7",
        "WorldCRS84Quad,2,-180,90,0,0"
    })
    void aPointLiesInOneTileOfALevel(String set, int level, double lon, double lat, int row, int column) {
        TileMatrixSet tiles = TileMatrixSet.find(set).orElseThrow();
        assertThat(TileAddress.around(tiles, level, lon, lat)).contains(new TileAddress(tiles, level, row, column));
    }

    @Test
    void thePolesAreNotOnTheSquareMap() {
        assertThat(TileAddress.around(TileMatrixSet.WEB_MERCATOR_QUAD, 5, 10, 85.06))
                .isEmpty();
        assertThat(TileAddress.around(TileMatrixSet.WEB_MERCATOR_QUAD, 5, 10, -90))
                .isEmpty();
        assertThat(TileAddress.around(TileMatrixSet.WORLD_CRS84_QUAD, 5, 10, -90))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource(TileMatrixSet.class)
    void latitudesGoThereAndBack(TileMatrixSet set) {
        for (double lat = -85; lat <= 85; lat += 0.37) {
            assertThat(set.latAt(set.yFraction(lat))).isCloseTo(lat, within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6,64,0",
        "6,0,64",
        "6,-1,0",
        "6,x,0",
        "23,0,0",
        "99,0,0",
        "6,,0",
        "6,1.0,0",
        "6,99999999999,0",
        "6,٣,0",
        "6,+1,0"
    })
    void whatIsNoTileIsNotFound(String level, String row, String column) {
        assertThat(TileAddress.find(TileMatrixSet.WEB_MERCATOR_QUAD, level, row == null ? "" : row, column))
                .isEmpty();
    }

    @Test
    void theWideSetHasTwiceAsManyColumnsAsRows() {
        assertThat(TileAddress.find(TileMatrixSet.WORLD_CRS84_QUAD, "6", "63", "127"))
                .isPresent();
        assertThat(TileAddress.find(TileMatrixSet.WORLD_CRS84_QUAD, "6", "64", "127"))
                .isEmpty();
        assertThat(TileMatrixSet.find("WorldMercatorWGS84Quad")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 1, 0, 2))
                .withMessageContaining("level 1 has no row 0 and column 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 23, 0, 0))
                .withMessageContaining("level 23");
    }
}
