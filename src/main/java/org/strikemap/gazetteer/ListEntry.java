package org.strikemap.gazetteer;

import org.strikemap.geo.PlaceId;

/**
 * Which place of which list a row tells of.
 *
 * @param id unique among all lists, but where two lists count places by the same ids
 */
public record ListEntry(ListName list, PlaceId id, PlaceKind kind) {

    /** An entry of texts as they stand in a file. */
    public static ListEntry of(String list, String id, PlaceKind kind) {
        return new ListEntry(new ListName(list), new PlaceId(id), kind);
    }
}
