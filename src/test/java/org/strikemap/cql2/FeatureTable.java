package org.strikemap.cql2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.strikemap.table.BasicRowRange;
import org.strikemap.table.Column;
import org.strikemap.table.Property;
import org.strikemap.table.RowRange;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/**
 * A table over features that are given one by one, in ranges of a given size. Texts of a property with words are codes of a dictionary,
 * other texts stand by themselves.
 */
final class FeatureTable implements Table {

    /**
     * One feature.
     *
     * @param geometry a point, an area, or null
     * @param values by property: {@link String}, {@link Integer}, {@link Double} or {@link Boolean}, and days as integers; an empty
     *     cell has none
     */
    record Feature(String id, @Nullable Geometry geometry, int startDay, int endDay, Map<String, Object> values) {}

    private final Schema schema;
    private final List<Feature> features;
    private final List<BasicRowRange> ranges;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    /** @param rangeSize how many rows a range has at most */
    FeatureTable(Schema schema, List<Feature> features, int rangeSize) {
        this.schema = schema;
        this.features = List.copyOf(features);
        for (Property property : schema.properties()) {
            columns.put(property.name(), columnOf(property));
        }
        ranges = BasicRowRange.allOf(this, rangeSize);
    }

    private Column columnOf(Property property) {
        List<@Nullable Object> cells = new ArrayList<>();
        features.forEach(feature -> cells.add(feature.values().get(property.name())));
        return switch (property.type()) {
            case TEXT -> property.words().isEmpty() ? texts(cells) : words(property, cells);
            case NUMBER -> (Column.Doubles) row -> cells.get(row) instanceof Double number ? number : Double.NaN;
            case INTEGER, DATE, BOOLEAN -> numbers(cells);
        };
    }

    private static Column.Texts texts(List<@Nullable Object> cells) {
        return row -> cells.get(row) instanceof String text ? text : null;
    }

    private static Column.Numbers numbers(List<@Nullable Object> cells) {
        int[] numbers = cells.stream()
                .mapToInt(cell -> switch (cell) {
                    case Integer number -> number;
                    case Boolean truth -> truth ? 1 : 0;
                    case null, default -> Column.NO_NUMBER;
                })
                .toArray();
        return row -> numbers[row];
    }

    private static Column.DictionaryTexts words(Property property, List<@Nullable Object> cells) {
        List<String> values = property.words();
        int[] codes = cells.stream()
                .mapToInt(cell -> cell instanceof String text ? values.indexOf(text) : Column.NO_CODE)
                .toArray();
        return new Column.DictionaryTexts() {
            @Override
            public int at(int row) {
                return codes[row];
            }

            @Override
            public List<String> values() {
                return values;
            }
        };
    }

    /** The feature of a row. */
    Feature feature(int row) {
        return features.get(row);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public int rows() {
        return features.size();
    }

    @Override
    public List<? extends RowRange> ranges() {
        return ranges;
    }

    @Override
    public int findRow(String id) {
        return IntStream.range(0, rows())
                .filter(row -> id(row).equals(id))
                .findFirst()
                .orElse(-1);
    }

    @Override
    public String id(int row) {
        return feature(row).id();
    }

    @Override
    public boolean isPlaced(int row) {
        return feature(row).geometry() != null;
    }

    @Override
    public double lon(int row) {
        Geometry geometry = feature(row).geometry();
        return geometry == null ? Double.NaN : geometry.getInteriorPoint().getX();
    }

    @Override
    public double lat(int row) {
        Geometry geometry = feature(row).geometry();
        return geometry == null ? Double.NaN : geometry.getInteriorPoint().getY();
    }

    @Override
    public @Nullable Geometry area(int row) {
        Geometry geometry = feature(row).geometry();
        return geometry instanceof Point ? null : geometry;
    }

    @Override
    public int startDay(int row) {
        return feature(row).startDay();
    }

    @Override
    public int endDay(int row) {
        return feature(row).endDay();
    }

    @Override
    public Column column(String name) {
        Column column = columns.get(name);
        if (column == null) {
            throw new NoSuchElementException("no column " + name);
        }
        return column;
    }
}
