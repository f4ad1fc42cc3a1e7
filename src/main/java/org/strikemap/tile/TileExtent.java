package org.strikemap.tile;

import java.util.List;
import org.strikemap.geo.Box;
import org.strikemap.table.Extent;

/** Where the features of layers lie. */
final class TileExtent {

    private TileExtent() {}

    /**
     * The least box that holds the features of all layers and does not cross the antimeridian; the world where there are none.
     */
    static Box of(List<TileLayer> layers) {
        Extent.Builder all = new Extent.Builder();
        layers.forEach(layer -> all.add(layer.table().extent()));
        return all.extent().findBox().orElse(Box.WORLD);
    }
}
