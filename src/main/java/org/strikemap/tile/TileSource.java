package org.strikemap.tile;

import java.util.List;
import org.strikemap.query.Parameters;

/** Where tiles get their rows from: the one seam between tiles and the collections that there are. */
public interface TileSource {

    /** Names what is shown now. As long as it stays the same, the same request has the same tile. */
    String version();

    /** The ids of the collections that have tiles, in the order of their layers. */
    List<String> listCollections();

    /**
     * The layers that a request asks for.
     *
     * @param collectionIds some of {@link #listCollections}
     * @param parameters of which it reads those that choose rows, a counting rule or a version; it does not refuse others
     * @return a layer for each id, in their order
     * @throws org.strikemap.query.BadParameterException if one is bad
     */
    List<TileLayer> read(List<String> collectionIds, Parameters parameters);
}
