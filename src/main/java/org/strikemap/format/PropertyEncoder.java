package org.strikemap.format;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Table;
import org.wololo.flatgeobuf.generated.ColumnType;

/** Writes the values of one property as FlatGeobuf has them: the column's number, then the value; nothing for an empty cell. */
interface PropertyEncoder {

    /** Appends the row's value. */
    void write(int row, LittleEndianBuffer out);

    /** The type of a property's column; a day is a date-time without a time, as GDAL has it. */
    static int columnType(PropertyType type) {
        return switch (type) {
            case TEXT -> ColumnType.String;
            case DATE -> ColumnType.DateTime;
            case INTEGER -> ColumnType.Int;
            case NUMBER -> ColumnType.Double;
            case BOOLEAN -> ColumnType.Bool;
        };
    }

    /** The ids of a table's features. */
    static PropertyEncoder ofIds(Table table, int number) {
        return (row, out) -> putText(number, table.id(row).getBytes(StandardCharsets.UTF_8), out);
    }

    /** The values of a property of the table, not thread-safe: create one per request. */
    static PropertyEncoder of(Table table, Property property, int number) {
        return switch (table.column(property.name())) {
            case Column.Numbers numbers -> ofNumbers(numbers, property.type(), number);
            case Column.DictionaryTexts words -> ofWords(words, number);
            case Column.Doubles fractions ->
                (row, out) -> {
                    double value = fractions.at(row);
                    if (!Double.isNaN(value)) {
                        out.putShort(number).putDouble(value);
                    }
                };
            case Column.Texts texts ->
                (row, out) -> {
                    String value = texts.at(row);
                    if (value != null) {
                        putText(number, value.getBytes(StandardCharsets.UTF_8), out);
                    }
                };
        };
    }

    private static PropertyEncoder ofNumbers(Column.Numbers numbers, PropertyType type, int number) {
        return (row, out) -> {
            int value = numbers.at(row);
            if (value == Column.NO_NUMBER) {
                return;
            }
            switch (type) {
                case DATE ->
                    putText(number, LocalDate.ofEpochDay(value).toString().getBytes(StandardCharsets.UTF_8), out);
                case BOOLEAN -> out.putShort(number).putByte(value);
                case NUMBER -> out.putShort(number).putDouble(value);
                case TEXT, INTEGER -> out.putShort(number).putInt(value);
            }
        };
    }

    /** Each text is encoded once. */
    private static PropertyEncoder ofWords(Column.DictionaryTexts words, int number) {
        List<String> values = words.values();
        byte[] @Nullable [] encoded = new byte[values.size()][];
        return (row, out) -> {
            int code = words.at(row);
            if (code == Column.NO_CODE) {
                return;
            }
            byte[] value = encoded[code];
            if (value == null) {
                value = values.get(code).getBytes(StandardCharsets.UTF_8);
                encoded[code] = value;
            }
            putText(number, value, out);
        };
    }

    private static void putText(int number, byte[] utf8, LittleEndianBuffer out) {
        out.putShort(number).putInt(utf8.length).put(utf8);
    }
}
