package org.strikemap.tile;

import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.geo.Box;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/** Where the features of layers lie. */
final class TileExtent {

    private TileExtent() {}

    /** The least box that holds the features of all layers and does not cross 180 degrees; the world where there are none. */
    static Box of(List<TileLayer> layers) {
        Envelope envelope = new Envelope();
        for (TileLayer layer : layers) {
            for (RowRange range : layer.table().ranges()) {
                if (range.placed() > 0) {
                    envelope.expandToInclude(range.west(), range.south());
                    envelope.expandToInclude(range.east(), range.north());
                }
            }
            if (!layer.gathered()) {
                addAreas(layer.table(), envelope);
            }
        }
        return envelope.isNull()
                ? Box.WORLD
                : new Box(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
    }

    private static void addAreas(Table table, Envelope envelope) {
        for (int row = 0; row < table.rows(); row++) {
            Geometry area = table.area(row);
            if (area != null) {
                envelope.expandToInclude(area.getEnvelopeInternal());
            }
        }
    }
}
