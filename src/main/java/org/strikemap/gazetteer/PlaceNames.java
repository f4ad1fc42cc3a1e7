package org.strikemap.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.ArabicName;

/**
 * What a place is called.
 *
 * @param main the name that answers show
 * @param others in any script, with their languages where a list tells
 */
public record PlaceNames(String main, @Nullable ArabicName arabic, List<PlaceName> others) {

    public PlaceNames {
        others = List.copyOf(others);
    }
}
