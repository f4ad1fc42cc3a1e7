package org.strikemap.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A property as an answer shows it, with its values.
 *
 * @param property what it is
 * @param column its values
 */
public record ShownProperty(Property property, Column column) {

    /** All properties of a table, in order. */
    public static List<ShownProperty> all(Table table) {
        return of(table, table.schema().properties());
    }

    /** Some properties of a table. */
    public static List<ShownProperty> of(Table table, List<Property> properties) {
        return properties.stream()
                .map(property -> new ShownProperty(property, table.column(property.name())))
                .toList();
    }

    /** The row's value: a String, an Integer, a Double, a Boolean or, for a day, a {@link java.time.LocalDate}; null for an empty cell. */
    public @Nullable Object value(int row) {
        return switch (column) {
            case Column.Numbers numbers -> number(numbers.at(row));
            case Column.Fractions fractions -> Double.isNaN(fractions.at(row)) ? null : (Double) fractions.at(row);
            case Column.Words words ->
                words.at(row) == Column.NO_CODE ? null : words.values().get(words.at(row));
            case Column.Texts texts -> texts.at(row);
        };
    }

    private @Nullable Object number(int number) {
        if (number == Column.NO_NUMBER) {
            return null;
        }
        return switch (property.type()) {
            case DATE -> java.time.LocalDate.ofEpochDay(number);
            case BOOLEAN -> number != 0;
            default -> number;
        };
    }
}
