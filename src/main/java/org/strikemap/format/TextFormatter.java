package org.strikemap.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Table;

/** The values of one property as text: whole and decimal numbers without exponents, days as {@code 2017-06-08}, true and false. */
public interface TextFormatter {

    /** Doubles below this that are whole have no digit after the point. */
    double WHOLE_BELOW = 1e15;

    /** The row's value; null for an empty cell. */
    @Nullable
    String at(int row);

    /** The cells of a property of the table. */
    static TextFormatter of(Table table, Property property) {
        return switch (table.column(property.name())) {
            case Column.Numbers numbers -> ofNumbers(numbers, property.type());
            case Column.Doubles fractions -> row -> decimal(fractions.at(row));
            case Column.DictionaryTexts words -> ofWords(words);
            case Column.Texts texts -> texts::at;
        };
    }

    private static TextFormatter ofNumbers(Column.Numbers numbers, PropertyType type) {
        return row -> {
            int number = numbers.at(row);
            return number == Column.NO_NUMBER ? null : text(number, type);
        };
    }

    private static String text(int number, PropertyType type) {
        return switch (type) {
            case DATE -> LocalDate.ofEpochDay(number).toString();
            case BOOLEAN -> Boolean.toString(number != 0);
            case TEXT, INTEGER, NUMBER -> Integer.toString(number);
        };
    }

    private static TextFormatter ofWords(Column.DictionaryTexts words) {
        List<String> values = words.values();
        return row -> {
            int code = words.at(row);
            return code == Column.NO_CODE ? null : values.get(code);
        };
    }

    /** A number in decimal notation, with as many digits as tell it from any other; null if it is not finite. */
    static @Nullable String decimal(double number) {
        if (!Double.isFinite(number)) {
            return null;
        }
        if (number == Math.rint(number) && Math.abs(number) < WHOLE_BELOW) {
            return Long.toString((long) number);
        }
        String text = Double.toString(number);
        return text.indexOf('E') < 0 ? text : new BigDecimal(text).toPlainString();
    }
}
