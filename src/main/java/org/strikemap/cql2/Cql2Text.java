package org.strikemap.cql2;

import org.geotools.api.filter.Filter;
import org.strikemap.table.Schema;

/** The text encoding of CQL2 (OGC 21-065r2, class cql2-text). */
public final class Cql2Text {

    private static final int LONG_DIGITS = 18;

    private Cql2Text() {}

    /** Reads a filter whose geometries are in degrees with the longitude first; see the other method. */
    static Filter parse(String text, Schema schema) {
        return parse(text, schema, LiteralCrs.CRS84);
    }

    /**
     * Reads a filter.
     *
     * @param text at most 16,000 characters
     * @param schema the collection's, whose properties, {@code id} and {@code geometry} the filter may name
     * @param crs the coordinate system of the geometries in the text
     * @return a filter that the writers take
     * @throws IllegalArgumentException if the text is no filter over that collection; the message begins with the column
     */
    public static Filter parse(String text, Schema schema, LiteralCrs crs) {
        FilterLimits.checkLength(text);
        return TextParser.parse(new TokenStream(text), schema, crs);
    }

    /**
     * Writes a filter so that it is read as the same again. Geometries are written in degrees with the longitude first.
     *
     * @throws IllegalArgumentException if the filter holds what CQL2 has not
     */
    static String write(Filter filter) {
        return TextWriter.write(filter);
    }

    /** A numeral without a sign: a {@link Long} where it is whole and fits surely, or a {@link Double}. */
    static Number number(String numeral) {
        boolean whole = numeral.length() <= LONG_DIGITS && numeral.chars().allMatch(c -> c >= '0' && c <= '9');
        if (whole) {
            return Long.valueOf(numeral);
        }
        return Double.valueOf(numeral);
    }
}
