package org.strikemap.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one property, row by row, in the form in which reading one makes no object. */
public sealed interface Column {

    /** Stands for an empty cell among {@link Numbers}. */
    int NO_NUMBER = Integer.MIN_VALUE;

    /** Stands for an empty cell among {@link DictionaryTexts}. */
    int NO_CODE = -1;

    /** Whole numbers, days since 1970-01-01, or true and false as 1 and 0. */
    non-sealed interface Numbers extends Column {
        /** The row's number, or {@link #NO_NUMBER}. */
        int at(int row);
    }

    /** Numbers with fractions. */
    non-sealed interface Doubles extends Column {
        /** The row's number; not a number for an empty cell. */
        double at(int row);
    }

    /** Dictionary-encoded texts. */
    non-sealed interface DictionaryTexts extends Column {
        /** The code of the row's text, or {@link #NO_CODE}. */
        int at(int row);

        /** Every text, by its code. */
        List<String> values();

        /** Writes the text of a code as JSON. */
        default void write(int code, JsonBuffer to) {
            to.text(values().get(code));
        }
    }

    /** Texts of which each row is likely to have its own. */
    non-sealed interface Texts extends Column {
        @Nullable
        String at(int row);
    }
}
