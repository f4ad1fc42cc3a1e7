package org.strikemap.tile;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.strikemap.geo.TileGrid;

/**
 * Clips polygons to the tile and its buffer and snaps them to the integer grid (snap rounding) in such a way that what was
 * valid stays so (snap rounding, as JTS OverlayNG has it). What is smaller than a unit vanishes.
 */
final class AreaEncoder {

    /** Beyond this latitude the square map has no finite y. */
    private static final double LAST_LAT = 89.9;

    private static final PrecisionModel WHOLE_UNITS = new PrecisionModel(1);

    private final TileGrid grid;
    private final Envelope frame = new Envelope(
            -TileGrid.BUFFER,
            TileGrid.EXTENT + (double) TileGrid.BUFFER,
            -TileGrid.BUFFER,
            TileGrid.EXTENT + (double) TileGrid.BUFFER);

    AreaEncoder(TileGrid grid) {
        this.grid = grid;
    }

    /**
     * Draws what the tile shows of an area into the feature that was begun.
     *
     * @param area in degrees, longitude first
     * @return whether there is anything
     */
    boolean encode(Geometry area, LayerWriter layer) {
        Envelope reach = area.getEnvelopeInternal();
        if (!grid.meets(reach.getMinX(), reach.getMinY(), reach.getMaxX(), reach.getMaxY())) {
            return false;
        }
        Geometry here = area.copy();
        here.apply(new ToTile());
        boolean drawn = false;
        for (int around = -1; around <= 1; around++) {
            Geometry shifted = AffineTransformation.translationInstance(around * grid.worldWidth(), 0)
                    .transform(here);
            if (frame.intersects(shifted.getEnvelopeInternal())) {
                drawn |= drawClipped(shifted, layer);
            }
        }
        return drawn;
    }

    private boolean drawClipped(Geometry here, LayerWriter layer) {
        Geometry clipped =
                OverlayNG.overlay(here, here.getFactory().toGeometry(frame), OverlayNG.INTERSECTION, WHOLE_UNITS);
        boolean drawn = false;
        for (int i = 0; i < clipped.getNumGeometries(); i++) {
            if (clipped.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                layer.ring(polygon.getExteriorRing().getCoordinateSequence(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    layer.ring(polygon.getInteriorRingN(hole).getCoordinateSequence(), false);
                }
                drawn = true;
            }
        }
        return drawn;
    }

    /** From degrees to the tile's units. */
    private final class ToTile implements CoordinateSequenceFilter {

        @Override
        public void filter(CoordinateSequence points, int i) {
            points.setOrdinate(i, Coordinate.X, grid.x(points.getX(i)));
            points.setOrdinate(i, Coordinate.Y, grid.y(Math.clamp(points.getY(i), -LAST_LAT, LAST_LAT)));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
