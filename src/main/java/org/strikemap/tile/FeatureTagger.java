package org.strikemap.tile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strikemap.table.Column;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** Tags features with the properties of their rows. Values that rows share are made once. Not thread-safe. */
final class FeatureTagger {

    /** Tags the feature that was begun with a row's value, unless the cell is empty. */
    private interface Tag {
        void put(int row);
    }

    private final Table table;
    private final LayerWriter layer;
    private final Map<String, Integer> keys = new HashMap<>();
    private final LongIntMap days = new LongIntMap();
    private final Tag[] tags;
    private final Table.Utf8Consumer idTag;

    FeatureTagger(TileLayer asked, LayerWriter layer) {
        this.table = asked.table();
        this.layer = layer;
        int idKey = key(Schema.ID);
        this.idTag = (utf8, start, size) -> layer.tag(idKey, layer.newText(utf8, start, size));
        this.tags = asked.properties().stream().map(this::tag).toArray(Tag[]::new);
    }

    private Tag tag(String name) {
        PropertyType type = table.schema().findProperty(name).orElseThrow().type();
        return tag(key(name), type, table.column(name));
    }

    /** The number of a key, made when it is first asked for. */
    int key(String name) {
        return keys.computeIfAbsent(name, layer::key);
    }

    /** Tags the feature that was begun with the row's id and properties. */
    void put(int row) {
        table.readIdBytes(row, idTag);
        for (Tag tag : tags) {
            tag.put(row);
        }
    }

    /** The number of a day's value, written as in RFC 3339. */
    int day(int day) {
        int known = days.find(day);
        if (known == LongIntMap.NONE) {
            known = layer.text(LocalDate.ofEpochDay(day).toString());
            days.put(day, known);
        }
        return known;
    }

    private Tag tag(int key, PropertyType type, Column column) {
        return switch (column) {
            case Column.Numbers numbers -> numberTag(key, type, numbers);
            case Column.Doubles fractions ->
                row -> {
                    double number = fractions.at(row);
                    if (!Double.isNaN(number)) {
                        layer.tag(key, layer.fraction(number));
                    }
                };
            case Column.DictionaryTexts words -> wordTag(key, words);
            case Column.Texts texts ->
                row -> {
                    @Nullable String text = texts.at(row);
                    if (text != null) {
                        layer.tag(key, layer.text(text));
                    }
                };
        };
    }

    private Tag numberTag(int key, PropertyType type, Column.Numbers numbers) {
        return row -> {
            int number = numbers.at(row);
            if (number != Column.NO_NUMBER) {
                layer.tag(
                        key,
                        switch (type) {
                            case DATE -> day(number);
                            case BOOLEAN -> layer.truth(number != 0);
                            default -> layer.integer(number);
                        });
            }
        };
    }

    private Tag wordTag(int key, Column.DictionaryTexts words) {
        LongIntMap known = new LongIntMap();
        List<String> values = words.values();
        return row -> {
            int code = words.at(row);
            if (code != Column.NO_CODE) {
                int value = known.find(code);
                if (value == LongIntMap.NONE) {
                    value = layer.text(values.get(code));
                    known.put(code, value);
                }
                layer.tag(key, value);
            }
        };
    }
}
