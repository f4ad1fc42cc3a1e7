package org.strikemap.query;

import java.util.BitSet;
import org.strikemap.snapshot.Dictionary;
import org.strikemap.snapshot.IncidentColumns;
import org.strikemap.snapshot.IncidentPlaces;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;

/**
 * Whether an incident lies within a place: the one meaning of the parameter {@code place_id}, of a tally's place and of the places of a
 * summary. A place that is not in the gazetteer holds the incidents that name it.
 */
public final class PlacePredicate implements RowPredicate {

    private final IncidentColumns columns;
    private final IncidentPlaces places;
    private final BitSet within;
    private final int named;

    private PlacePredicate(String placeId, IncidentColumns columns, IncidentPlaces places) {
        this.columns = columns;
        this.places = places;
        this.within = places.codesWithin(placeId);
        this.named =
                places.holding().numberOf(placeId) < 0 ? columns.placeValues().code(placeId) : Dictionary.NONE;
    }

    /**
     * Whether incidents lie within a place.
     *
     * @param placeId an id by any list
     * @param columns of the snapshot
     * @param places which places hold that snapshot's incidents
     */
    public static PlacePredicate of(String placeId, IncidentColumns columns, IncidentPlaces places) {
        return new PlacePredicate(placeId, columns, places);
    }

    @Override
    public Coverage coverage(RowRange block) {
        return Coverage.SOME;
    }

    @Override
    public boolean test(int row) {
        return within.get(places.code(row)) || (named != Dictionary.NONE && columns.place(row) == named);
    }
}
