package org.strikemap.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HilbertTest {

    private static final int CELLS = 1 << 15;

    private static int ofCell(int x, int y) {
        return Hilbert.code((x + 0.5) * 360 / CELLS - 180, (y + 0.5) * 180 / CELLS - 90);
    }

    @Test
    void theEdgesOfTheWorldHaveCodesInRange() {
        for (double lon : new double[] {-180, 0, 180}) {
            for (double lat : new double[] {-90, 0, 90}) {
                assertThat(Hilbert.code(lon, lat)).isBetween(0, (1 << 30) - 1);
            }
        }
        assertThat(Hilbert.code(180, 90)).isEqualTo(ofCell(CELLS - 1, CELLS - 1));
        assertThat(Hilbert.code(-180, -90)).isEqualTo(ofCell(0, 0));
    }

    @Test
    void everyCellHasACodeOfItsOwn() {
        Random random = new Random(1);
        Map<Integer, String> cells = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            int x = random.nextInt(CELLS);
            int y = random.nextInt(CELLS);
            String earlier = cells.put(ofCell(x, y), x + " " + y);
            assertThat(earlier).isIn(null, x + " " + y);
        }
    }

    @Test
    void theCurveStepsFromCellToNeighbouringCell() {
        Map<Integer, int[]> cells = new HashMap<>();
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 64; y++) {
                cells.put(ofCell(x, y), new int[] {x, y});
            }
        }
        assertThat(cells).hasSize(64 * 64);
        cells.forEach((code, cell) -> {
            int[] next = cells.get(code + 1);
            if (next != null) {
                assertThat(Math.abs(next[0] - cell[0]) + Math.abs(next[1] - cell[1]))
                        .isEqualTo(1);
            }
        });
    }
}
