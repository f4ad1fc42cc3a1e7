package org.strikemap.reader;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in our own columns while it is being filled from another publisher's, whose columns it remembers for the sake of errors. */
final class ClaimRowBuilder {

    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> theirs = new HashMap<>();

    /** Fills one of our columns with what no single cell of theirs says. */
    ClaimRowBuilder put(String column, Object text) {
        cells.put(column, text.toString());
        return this;
    }

    /** Fills one of our columns with what a cell of theirs comes to. */
    ClaimRowBuilder put(String column, Object text, String theirColumn) {
        theirs.put(column, theirColumn);
        return put(column, text);
    }

    /** The same, unless it comes to nothing. */
    ClaimRowBuilder putKnown(String column, @Nullable Object text, String theirColumn) {
        return text == null ? this : put(column, text, theirColumn);
    }

    /** Fills one of our columns with a cell of theirs as it stands, unless it is empty. */
    ClaimRowBuilder copy(String column, RowFields row, String theirColumn) {
        String text = row.find(theirColumn);
        return text == null ? this : put(column, text, theirColumn);
    }

    /** Fills both ends of a range of ours from a pair of their columns. */
    ClaimRowBuilder copyRange(String people, RowFields row, String theirPeople) {
        return copy(people + "_min", row, theirPeople + "_min").copy(people + "_max", row, theirPeople + "_max");
    }

    /**
     * The claim that the row makes.
     *
     * @throws RowException that names their column, if it makes none
     */
    ReadResult.Row claim(long line, ClaimCsv ours) {
        try {
            return ours.row(line, RowFields.of(line, cells));
        } catch (RowException e) {
            throw e.in(theirs.getOrDefault(e.column(), e.column()));
        }
    }
}
