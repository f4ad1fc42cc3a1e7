package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A tile's coordinates and cells. */
class TileGridTest {

    private static final double[] EDGES = {-180, -90, 0, 90, 180};

    private static TileGrid grid(TileMatrixSet set, int level, int row, int column) {
        return new TileGrid(new TileAddress(set, level, row, column));
    }

    @ParameterizedTest
    @CsvSource({
        "WEB_MERCATOR_QUAD,1,0,1,90,66.51326044311186,2048,2048",
        "WEB_MERCATOR_QUAD,1,0,1,0,85.05112877980659,0,0",
        "WEB_MERCATOR_QUAD,1,1,1,180,-85.05112877980659,4095,4095",
        "WORLD_CRS84_QUAD,0,0,1,45,45,1024,1024",
        "WORLD_CRS84_QUAD,0,0,1,180,-90,4095,4095"
    })
    void aPointHasItsPlaceInTheTile(
            TileMatrixSet set, int level, int row, int column, double lon, double lat, int x, int y) {
        TileGrid grid = grid(set, level, row, column);
        int cell = grid.cell(lon, lat);
        assertThat(TileGrid.isInTile(cell)).isTrue();
        assertThat(grid.x(cell, lon)).isEqualTo(x);
        assertThat(grid.y(cell, lat)).isCloseTo(y, within(1));
        assertThat(grid.x(lon)).isCloseTo(x, within(1.001));
        assertThat(grid.y(lat)).isCloseTo(y, within(1.001));
    }

    @ParameterizedTest
    @EnumSource(TileMatrixSet.class)
    void eachPointLiesInOneTileOfALevelAndWithinItsCell(TileMatrixSet set) {
        for (int level = 0; level <= 3; level++) {
            List<TileGrid> grids = grids(set, level);
            for (double[] point : points()) {
                int tiles = 0;
                for (TileGrid grid : grids) {
                    int cell = grid.cell(point[0], point[1]);
                    if (cell != TileGrid.OUTSIDE) {
                        assertInCell(grid, cell, point);
                        tiles += TileGrid.isInTile(cell) ? 1 : 0;
                        assertThat(grid.meets(point[0], point[1], point[0], point[1]))
                                .isTrue();
                    }
                }
                assertThat(tiles)
                        .as("%s %s %s", set, level, List.of(point[0], point[1]))
                        .isEqualTo(set.box().contains(point[0], point[1]) ? 1 : 0);
            }
        }
    }

    private static void assertInCell(TileGrid grid, int cell, double[] point) {
        int x = grid.x(cell, point[0]);
        int y = grid.y(cell, point[1]);
        assertThat(Math.floorDiv(x, TileGrid.BUFFER) + 1).isEqualTo(cell % TileGrid.SIDE);
        assertThat(Math.floorDiv(y, TileGrid.BUFFER) + 1).isEqualTo(cell / TileGrid.SIDE);
        assertThat(y).isCloseTo((int) Math.floor(grid.y(point[1])), within(1));
        double away = Math.abs(x - grid.x(point[0]));
        assertThat(Math.min(away, Math.abs(away - grid.worldWidth()))).isLessThanOrEqualTo(1);
    }

    private static List<TileGrid> grids(TileMatrixSet set, int level) {
        List<TileGrid> grids = new ArrayList<>();
        for (int row = 0; row < set.rows(level); row++) {
            for (int column = 0; column < set.columns(level); column++) {
                grids.add(grid(set, level, row, column));
            }
        }
        return grids;
    }

    /** On the corners of tiles and of the world, and anywhere. */
    private static List<double[]> points() {
        List<double[]> points = new ArrayList<>();
        for (double lon : EDGES) {
            for (int row = 0; row <= 8; row++) {
                points.add(new double[] {lon, TileMatrixSet.WEB_MERCATOR_QUAD.latAt(row / 8.0)});
                points.add(new double[] {lon, TileMatrixSet.WORLD_CRS84_QUAD.latAt(row / 8.0)});
            }
        }
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            points.add(new double[] {360 * random.nextDouble() - 180, 180 * random.nextDouble() - 90});
        }
        return points;
    }

    @Test
    void aTileAtThe180thMeridianHasWhatLiesJustBeyondItInItsBuffer() {
        TileGrid west = grid(TileMatrixSet.WEB_MERCATOR_QUAD, 6, 31, 0);
        TileGrid east = grid(TileMatrixSet.WEB_MERCATOR_QUAD, 6, 31, 63);
        int beyondWest = west.cell(179.99, 1);
        int beyondEast = east.cell(-179.99, 1);
        assertThat(west.x(beyondWest, 179.99)).isEqualTo(-8);
        assertThat(east.x(beyondEast, -179.99)).isEqualTo(4096 + 7);
        assertThat(TileGrid.isInTile(beyondWest)).isFalse();
        assertThat(TileGrid.isInTile(beyondEast)).isFalse();
        assertThat(TileGrid.isInTile(east.cell(180, 1))).isTrue();
        assertThat(west.x(west.cell(180, 1), 180)).isEqualTo(-1);
        assertThat(west.meets(179.95, 0, 180, 2)).isTrue();
        assertThat(east.meets(-180, 0, -179.95, 2)).isTrue();
        assertThat(west.cell(179, 1)).isEqualTo(TileGrid.OUTSIDE);
        assertThat(west.meets(178, 0, 179, 2)).isFalse();
        assertThat(east.meets(-179, 0, -178, 2)).isFalse();
    }

    @Test
    void whatLiesBesideATileIsNotMet() {
        TileGrid grid = grid(TileMatrixSet.WEB_MERCATOR_QUAD, 8, 100, 155);
        Box box = grid.tile().box();
        assertThat(grid.meets(box.west() - 2, box.south(), box.west() - 1, box.north()))
                .isFalse();
        assertThat(grid.meets(box.west(), box.north() + 1, box.east(), box.north() + 2))
                .isFalse();
        assertThat(grid.meets(box.west() - 2, box.south() - 2, box.east() + 2, box.north() + 2))
                .isTrue();
        assertThat(grid.cell(box.west() - 1, box.south())).isEqualTo(TileGrid.OUTSIDE);
    }

    @Test
    void onlyTheOneTileOfTheWorldIsItsOwnNeighbour() {
        assertThat(grid(TileMatrixSet.WEB_MERCATOR_QUAD, 0, 0, 0).coversWholeWorld())
                .isTrue();
        assertThat(grid(TileMatrixSet.WORLD_CRS84_QUAD, 0, 0, 0).coversWholeWorld())
                .isFalse();
        assertThat(grid(TileMatrixSet.WEB_MERCATOR_QUAD, 0, 0, 0).worldWidth()).isEqualTo(4096);
    }
}
