package org.strikemap.tile;

import java.util.List;
import org.strikemap.http.Parameters;
import org.strikemap.incident.CountingRule;
import org.strikemap.query.Catalog;
import org.strikemap.query.CollectionQuery;
import org.strikemap.query.PropertySelection;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.snapshot.SnapshotHistory;

/** The collections as tiles, under the same parameters as everywhere. A claim lies where its incident does, so claims have none. */
public final class CatalogTiles {

    private static final String INCIDENTS = "incidents";
    private static final List<String> IDS = List.of(INCIDENTS, "places", "tallies");

    private final Catalog catalog;
    private final SnapshotHistory history;

    public CatalogTiles(Catalog catalog, SnapshotHistory history) {
        this.catalog = catalog;
        this.history = history;
    }

    /** The ids of the collections that have tiles, in the order of their layers. */
    List<String> listCollections() {
        return IDS;
    }

    /**
     * The layers that a request asks for.
     *
     * @param collectionIds some of {@link #listCollections}
     * @param parameters of which it reads those that choose rows, properties, a counting rule or a version; it does not refuse others
     * @return a layer for each id, in their order
     * @throws org.strikemap.http.BadParameterException if one is bad
     */
    List<TileLayer> read(List<String> collectionIds, Parameters parameters) {
        List<TileLayer> layers = collectionIds.stream()
                .map(id -> layer(id, CollectionQuery.read(id, parameters, catalog, history)))
                .toList();
        PropertySelection shown = PropertySelection.read(
                parameters, layers.stream().map(layer -> layer.table().schema()).toList());
        return layers.stream().map(layer -> layer.showing(shown)).toList();
    }

    private static TileLayer layer(String id, CollectionQuery asked) {
        if (!id.equals(INCIDENTS)) {
            return asked.table().schema().areas()
                    ? TileLayer.ofAreas(asked.table(), asked.question())
                    : TileLayer.ofPoints(asked.table(), asked.question());
        }
        CountingRule rule = asked.rule() == null ? CountingRule.BEST : asked.rule();
        return new TileLayer(
                asked.snapshot().incidents(),
                asked.question(),
                IncidentTable.SCHEMA.names(),
                true,
                new IncidentAggregates(asked.snapshot().columns(), rule));
    }
}
