package org.strikemap.placelist;

import java.util.List;
import java.util.Map;
import org.strikemap.gazetteer.PlaceRejection;

/**
 * What an import did with every row of a file: accepted, skipped and rejected rows are all rows.
 *
 * @param skipped rows of what the gazetteer does not hold, by reason
 * @param rejected how many rows cannot be used
 * @param rejections the first of them
 * @param linked accepted places that another list knows too
 * @param parents accepted places with a known parent, by what told of it
 * @param alternateNames names taken from the file of alternate names
 * @param total imported places of all lists
 * @param kept false if nothing was written because nothing changed
 */
record PlaceImportResult(
        Accepted accepted,
        Map<String, Integer> skipped,
        int rejected,
        List<PlaceRejection> rejections,
        int linked,
        Map<Hierarchy.Basis, Integer> parents,
        int alternateNames,
        int total,
        boolean kept) {

    /**
     * The accepted rows.
     *
     * @param changed those that told something else of a place than was kept
     * @param same those that told nothing new
     */
    record Accepted(int added, int changed, int same) {

        int rows() {
            return added + changed + same;
        }
    }

    int read() {
        return accepted.rows()
                + rejected
                + skipped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
