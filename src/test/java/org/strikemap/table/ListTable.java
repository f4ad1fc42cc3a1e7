package org.strikemap.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A table over a list of features, in ranges of a given size. */
@NullMarked
public final class ListTable implements Table {

    private final Schema schema;
    private final List<Item> items;
    private final List<BasicRowRange> ranges;
    private final Map<String, Column> columns = new HashMap<>();

    /**
     * A feature.
     *
     * @param lon not a number where it has no place
     * @param values by the property's name: String, Integer, Double, LocalDate or Boolean; a property without one is empty
     */
    public record Item(
            String id,
            double lon,
            double lat,
            @Nullable Geometry area,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            Map<String, Object> values) {

        public static Item at(String id, double lon, double lat, Map<String, Object> values) {
            return new Item(id, lon, lat, null, null, null, values);
        }

        public static Item nowhere(String id, Map<String, Object> values) {
            return at(id, Double.NaN, Double.NaN, values);
        }

        /** The same over an area. */
        public Item over(Geometry outline) {
            return new Item(id, lon, lat, outline, start, end, values);
        }

        /** The same in a time; an end may be open. */
        public Item during(@Nullable String first, @Nullable String last) {
            return new Item(id, lon, lat, area, day(first), day(last), values);
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            return text == null ? null : LocalDate.parse(text);
        }

        int startDay() {
            return start == null ? Integer.MIN_VALUE : (int) start.toEpochDay();
        }

        int endDay() {
            return end == null ? Integer.MAX_VALUE : (int) end.toEpochDay();
        }
    }

    public ListTable(Schema schema, int rangeSize, List<Item> items) {
        this.schema = schema;
        this.items = List.copyOf(items);
        schema.properties().forEach(property -> columns.put(property.name(), column(property)));
        ranges = BasicRowRange.allOf(this, rangeSize);
    }

    /** Texts that are searched are each row's own; others are shared. */
    private Column column(Property property) {
        String name = property.name();
        return switch (property.type()) {
            case TEXT -> property.searched() ? (Column.Texts) row -> (String) value(row, name) : words(name);
            case NUMBER -> (Column.Doubles) row -> value(row, name) instanceof Double number ? number : Double.NaN;
            case INTEGER, DATE, BOOLEAN -> (Column.Numbers) row -> number(value(row, name));
        };
    }

    private static int number(@Nullable Object value) {
        return switch (value) {
            case null -> Column.NO_NUMBER;
            case LocalDate day -> (int) day.toEpochDay();
            case Boolean truth -> truth ? 1 : 0;
            default -> (Integer) value;
        };
    }

    private Column words(String name) {
        List<String> values = items.stream()
                .map(item -> (String) item.values.get(name))
                .filter(value -> value != null)
                .distinct()
                .toList();
        return new Column.DictionaryTexts() {
            @Override
            public int at(int row) {
                return values.indexOf((String) value(row, name));
            }

            @Override
            public List<String> values() {
                return values;
            }
        };
    }

    private @Nullable Object value(int row, String name) {
        return items.get(row).values.get(name);
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
            if (items.get(row).id.equals(id)) {
                return row;
            }
        }
        return -1;
    }

    @Override
    public String id(int row) {
        return items.get(row).id;
    }

    @Override
    public boolean isPlaced(int row) {
        return !Double.isNaN(items.get(row).lon);
    }

    @Override
    public double lon(int row) {
        return items.get(row).lon;
    }

    @Override
    public double lat(int row) {
        return items.get(row).lat;
    }

    @Override
    public @Nullable Geometry area(int row) {
        return items.get(row).area;
    }

    @Override
    public int startDay(int row) {
        return items.get(row).startDay();
    }

    @Override
    public int endDay(int row) {
        return items.get(row).endDay();
    }

    @Override
    public Column column(String name) {
        return Optional.ofNullable(columns.get(name)).orElseThrow(() -> new NoSuchElementException(name));
    }
}
