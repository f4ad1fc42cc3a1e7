package org.strikemap.tile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.strikemap.table.BasicRowRange;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** A table over lists of values, in ranges of a given size. */
final class ItemTable implements Table {

    /**
     * One feature.
     *
     * @param lon not a number for a feature without a point
     * @param values by the name of the property; those that are missing are empty cells
     */
    public record Item(
            String id,
            double lon,
            double lat,
            @Nullable Geometry area,
            int start,
            int end,
            Map<String, Object> values) {

        /** A point without a time. */
        public static Item point(String id, double lon, double lat, Map<String, Object> values) {
            return new Item(id, lon, lat, null, Integer.MIN_VALUE, Integer.MAX_VALUE, values);
        }

        /** An area without a time. */
        public static Item area(String id, Geometry area, Map<String, Object> values) {
            return new Item(id, Double.NaN, Double.NaN, area, Integer.MIN_VALUE, Integer.MAX_VALUE, values);
        }
    }

    private final Schema schema;
    private final List<Item> items;
    private final List<BasicRowRange> ranges;

    /** @param rowsPerRange how many rows a range holds; the last one may hold fewer */
    public ItemTable(Schema schema, List<Item> items, int rowsPerRange) {
        this.schema = schema;
        this.items = List.copyOf(items);
        this.ranges = BasicRowRange.allOf(this, rowsPerRange);
    }

    /** A schema of a name and properties only. */
    public static Schema schema(String id, Property... properties) {
        return new Schema(id, Map.of("en", id, "fr", id, "ar", id), "Of a test.", "item", true, List.of(properties));
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public int rows() {
        return items.size();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return ranges;
    }

    @Override
    public int findRow(String id) {
        for (int row = 0; row < items.size(); row++) {
            if (items.get(row).id().equals(id)) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public String id(int row) {
        return items.get(row).id();
    }

    @Override
    public boolean isPlaced(int row) {
        return !Double.isNaN(lon(row));
    }

    @Override
    public double lon(int row) {
        return items.get(row).lon();
    }

    @Override
    public double lat(int row) {
        return items.get(row).lat();
    }

    @Override
    public @Nullable Geometry area(int row) {
        return items.get(row).area();
    }

    @Override
    public int startDay(int row) {
        return items.get(row).start();
    }

    @Override
    public int endDay(int row) {
        return items.get(row).end();
    }

    /** Texts of a property with words are {@link Column.DictionaryTexts}, others {@link Column.Texts}. */
    @Override
    public Column column(String name) {
        Property property = schema.findProperty(name).orElseThrow(() -> new NoSuchElementException(name));
        return switch (property.type()) {
            case INTEGER, DATE -> numbers(name, value -> ((Number) value).intValue());
            case BOOLEAN -> numbers(name, value -> value.equals(true) ? 1 : 0);
            case NUMBER ->
                (Column.Doubles) row -> value(name, row) instanceof Number number ? number.doubleValue() : Double.NaN;
            case TEXT -> property.words().isEmpty() ? texts(name) : words(name);
        };
    }

    private @Nullable Object value(String name, int row) {
        return items.get(row).values().get(name);
    }

    private Column numbers(String name, ToIntFunction<Object> number) {
        return (Column.Numbers) row -> {
            Object value = value(name, row);
            return value == null ? Column.NO_NUMBER : number.applyAsInt(value);
        };
    }

    private Column texts(String name) {
        return (Column.Texts) row -> (String) value(name, row);
    }

    private Column words(String name) {
        Set<String> found = new LinkedHashSet<>();
        for (Item item : items) {
            if (item.values().get(name) instanceof String word) {
                found.add(word);
            }
        }
        List<String> values = List.copyOf(found);
        return new Column.DictionaryTexts() {
            @Override
            public int at(int row) {
                return value(name, row) instanceof String word ? values.indexOf(word) : NO_CODE;
            }

            @Override
            public List<String> values() {
                return values;
            }
        };
    }
}
