package org.strikemap.gazetteer;

import java.util.List;
import java.util.stream.IntStream;
import org.strikemap.geo.LonLat;

/**
 * What finds places by a point: their middles and radii, what they agree on, and outlines.
 *
 * @param grid finds places by their distance
 * @param byReach the same of the places that reach some way, the near ones apart from the far ones
 * @param areas finds larger places by those that lie in them
 * @param outlines finds areas by their imported outlines
 */
record PlaceIndexes(PlaceGrid grid, List<PlaceGrid> byReach, AreaAgreement areas, AreaOutlines outlines) {

    static PlaceIndexes of(MergedPlaces places, int builtIn, List<AreaOutlines.ImportedOutline> outlines) {
        PlaceGrid grid = new PlaceGrid(places);
        return new PlaceIndexes(
                grid,
                PlaceGrid.byReach(places),
                new AreaAgreement(places, grid, builtIn),
                new AreaOutlines(outlines, places));
    }

    /** The numbers of the places, areas of administration apart, whose radius reaches as far as a point. */
    IntStream listCovering(LonLat point) {
        return byReach.stream().flatMapToInt(near -> near.listCovering(point));
    }
}
