package org.strikemap.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row in our own columns while it is being filled from another publisher's, whose columns it remembers for the sake of errors. */
final class ClaimRowBuilder {

    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, String> theirs = new HashMap<>();
    private @Nullable String distinction;

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

    /**
     * Fills point and accuracy from latitude, longitude and a class of precision from 1. Without its class, a point may be anywhere, and is
     * left out.
     *
     * @param metres how far the true spot may lie, in metres, by class
     */
    ClaimRowBuilder copyPoint(RowFields row, List<Integer> metres, String precision) {
        Integer precisionClass = row.findInteger(precision, 1, metres.size());
        return precisionClass == null
                ? this
                : copy("lat", row, "latitude")
                        .copy("lon", row, "longitude")
                        .put("accuracy_m", metres.get(precisionClass - 1), precision);
    }

    /** Fills both ends of a range of ours from a pair of their columns. */
    ClaimRowBuilder copyRange(String people, RowFields row, String theirPeople) {
        return copy(people + "_min", row, theirPeople + "_min").copy(people + "_max", row, theirPeople + "_max");
    }

    /** The same by the day, as our column has it. */
    ClaimRowBuilder tellApartByDay() {
        return toldApartBy(cells.getOrDefault("date", ""));
    }

    /**
     * The claim that the row makes.
     *
     * @param row theirs, which is told of the cells that had to be left out
     * @throws RowException that names their column, if it makes none
     */
    ReadResult.Row claim(long line, RowFields row, ClaimCsv ours) {
        if (distinction != null && ours.isAnother(cells)) {
            cells.computeIfPresent("claim_id", (column, code) -> code + "-" + distinction);
            cells.computeIfPresent("incident_key", (column, code) -> code + "-" + distinction);
        }
        RowFields filled = RowFields.lenient(line, cells);
        try {
            ReadResult.Row claim = ours.row(line, filled);
            filled.leftOut().forEach(fault -> row.leaveOut(inTheirs(fault)));
            return claim;
        } catch (RowException e) {
            throw inTheirs(e);
        }
    }

    private RowException inTheirs(RowException fault) {
        return fault.in(theirs.getOrDefault(fault.column(), fault.column()));
    }

    /**
     * Says what is added to id and key of this incident where the publisher gave the same code to another one, of another day or with
     * another address. Without it a second claim of the same id is none.
     */
    ClaimRowBuilder toldApartBy(Object mark) {
        distinction = mark.toString();
        return this;
    }
}
