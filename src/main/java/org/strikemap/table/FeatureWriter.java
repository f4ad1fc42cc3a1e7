package org.strikemap.table;

import static org.strikemap.table.JsonBuffer.ascii;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.strikemap.geo.Crs;

/** Writes rows of a table as GeoJSON features (RFC 7946): flat, typed properties; unknown is null. Not thread-safe. */
public final class FeatureWriter {

    private static final String NOTHING = "null";
    private static final byte[] HEAD = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] POINT = ascii("{\"type\":\"Point\",\"coordinates\":[");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{");

    private final Table table;
    private final @Nullable Crs crs;
    private final Cell[] cells;
    private final double[] point = new double[2];

    /** Writes a property of a row, with all that stands before its value. */
    private interface Cell {
        void write(int row, JsonBuffer to);

        static Cell of(String name, PropertyType type, Column column) {
            return switch (column) {
                case Column.Numbers numbers -> new NumberCell(name, type, numbers);
                case Column.DictionaryTexts words -> new WordCell(name, words);
                case Column.Texts texts -> {
                    byte[] before = ascii(name);
                    yield (row, to) -> to.raw(before).text(texts.at(row));
                }
                case Column.Doubles fractions -> {
                    byte[] before = ascii(name);
                    yield (row, to) -> to.raw(before).fraction(fractions.at(row));
                }
            };
        }
    }

    private static final class NumberCell implements Cell {
        private final byte[] before;
        private final byte[] empty;
        private final PropertyType type;
        private final Column.Numbers numbers;

        NumberCell(String name, PropertyType type, Column.Numbers numbers) {
            this.before = ascii(name);
            this.empty = ascii(name + NOTHING);
            this.type = type;
            this.numbers = numbers;
        }

        @Override
        public void write(int row, JsonBuffer to) {
            int number = numbers.at(row);
            if (number == Column.NO_NUMBER) {
                to.raw(empty);
                return;
            }
            to.raw(before);
            switch (type) {
                case DATE -> to.day(number);
                case BOOLEAN -> to.bool(number != 0);
                default -> to.number(number);
            }
        }
    }

    private static final class WordCell implements Cell {
        private final byte[] before;
        private final byte[] empty;
        private final Column.DictionaryTexts words;

        WordCell(String name, Column.DictionaryTexts words) {
            this.before = ascii(name);
            this.empty = ascii(name + NOTHING);
            this.words = words;
        }

        @Override
        public void write(int row, JsonBuffer to) {
            int code = words.at(row);
            if (code == Column.NO_CODE) {
                to.raw(empty);
            } else {
                words.write(code, to.raw(before));
            }
        }
    }

    /**
     * @param properties of the table that are shown, in order
     * @param crs the coordinate system that geometries are written in; null for none
     */
    public FeatureWriter(Table table, List<Property> properties, @Nullable Crs crs) {
        this.table = table;
        this.crs = crs;
        this.cells = new Cell[properties.size()];
        for (int i = 0; i < cells.length; i++) {
            Property property = properties.get(i);
            cells[i] = Cell.of(
                    (i == 0 ? "" : ",") + "\"" + property.name() + "\":",
                    property.type(),
                    table.column(property.name()));
        }
    }

    /** Writes the row's feature. */
    public void write(int row, JsonBuffer to) {
        writeOpen(row, to);
        to.raw('}');
    }

    /** Writes the row's feature but for its last brace, so that more members can follow. */
    public void writeOpen(int row, JsonBuffer to) {
        to.raw(HEAD);
        table.readIdBytes(row, to::text);
        to.raw(GEOMETRY);
        writeGeometry(row, to);
        to.raw(PROPERTIES);
        for (Cell cell : cells) {
            cell.write(row, to);
        }
        to.raw('}');
    }

    private void writeGeometry(int row, JsonBuffer to) {
        if (crs == null || !table.isPlaced(row)) {
            to.nullValue();
            return;
        }
        Geometry area = table.area(row);
        if (area != null) {
            Geometry shown = crs.fromLonLat(area);
            if (shown.isEmpty()) {
                to.nullValue();
            } else {
                writeShape(shown, to);
            }
        } else if (crs.fromLonLat(table.lon(row), table.lat(row), point)) {
            to.raw(POINT).fraction(point[0]).raw(',').fraction(point[1]).raw("]}");
        } else {
            to.nullValue();
        }
    }

    private static void writeShape(Geometry shape, JsonBuffer to) {
        to.raw("{\"type\":\"").raw(shape.getGeometryType()).raw("\",\"coordinates\":");
        writeCoordinates(shape, to);
        to.raw('}');
    }

    private static void writeCoordinates(Geometry shape, JsonBuffer to) {
        switch (shape) {
            case Polygon polygon -> {
                to.raw('[');
                writeCoordinates(polygon.getExteriorRing(), to);
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    to.raw(',');
                    writeCoordinates(polygon.getInteriorRingN(i), to);
                }
                to.raw(']');
            }
            case LineString line -> {
                String before = "[";
                for (Coordinate corner : line.getCoordinates()) {
                    to.raw(before)
                            .raw('[')
                            .fraction(corner.x)
                            .raw(',')
                            .fraction(corner.y)
                            .raw(']');
                    before = ",";
                }
                to.raw(']');
            }
            case GeometryCollection parts -> {
                for (int i = 0; i < parts.getNumGeometries(); i++) {
                    to.raw(i == 0 ? '[' : ',');
                    writeCoordinates(parts.getGeometryN(i), to);
                }
                to.raw(']');
            }
            default -> throw new IllegalArgumentException("no form for a " + shape.getGeometryType());
        }
    }
}
