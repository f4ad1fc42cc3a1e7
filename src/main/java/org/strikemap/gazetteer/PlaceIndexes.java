package org.strikemap.gazetteer;

import java.util.List;

/**
 * What finds places by a point: their middles and radii, what they agree on, and outlines.
 *
 * @param grid finds places by their distance
 * @param areas finds larger places by those that lie in them
 * @param outlines finds areas by their imported outlines
 */
record PlaceIndexes(PlaceGrid grid, AreaAgreement areas, AreaOutlines outlines) {

    static PlaceIndexes of(MergedPlaces places, int builtIn, List<AreaOutlines.ImportedOutline> outlines) {
        PlaceGrid grid = new PlaceGrid(places);
        return new PlaceIndexes(grid, new AreaAgreement(places, grid, builtIn), new AreaOutlines(outlines, places));
    }
}
