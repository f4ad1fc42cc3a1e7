package org.strikemap.gazetteer;

import java.util.List;

/**
 * What a list says of a place by ids and codes.
 *
 * @param parents what it lies in: ids, the list's own codes too, the likeliest first
 * @param sameAs what it is: ids in other lists, and codes that its own list calls it by
 * @param links ids in other lists of the same place, as they were found
 */
public record References(List<String> parents, List<String> sameAs, List<String> links) {

    public static final References NONE = new References(List.of(), List.of(), List.of());

    public References {
        parents = List.copyOf(parents);
        sameAs = List.copyOf(sameAs);
        links = List.copyOf(links);
    }

    /** What a list says, before anything was found in other lists. */
    public static References of(List<String> parents, List<String> sameAs) {
        return new References(parents, sameAs, List.of());
    }
}
