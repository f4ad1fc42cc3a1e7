package org.strikemap.geo;

import org.locationtech.jts.shape.fractal.HilbertCode;

/** Where a point falls along a Hilbert curve through the whole world, so that near points get near numbers. */
public final class Hilbert {

    private static final int LEVEL = 15;
    private static final int CELLS = 1 << LEVEL;

    private Hilbert() {}

    /** A number from 0 to 2^30 - 1; the curve's cells are 360/32768 by 180/32768 degrees. */
    public static int code(double lon, double lat) {
        return HilbertCode.encode(LEVEL, cell((lon + 180) / 360), cell((lat + 90) / 180));
    }

    private static int cell(double share) {
        return Math.clamp((int) (share * CELLS), 0, CELLS - 1);
    }
}
