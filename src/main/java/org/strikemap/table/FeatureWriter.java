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

/** Writes rows of a table as GeoJSON features (RFC 7946): flat, typed properties; unknown is null. For one thread. */
public final class FeatureWriter {

    private static final byte[] HEAD = ascii("{\"type\":\"Feature\",\"id\":");
    private static final byte[] GEOMETRY = ascii(",\"geometry\":");
    private static final byte[] POINT = ascii("{\"type\":\"Point\",\"coordinates\":[");
    private static final byte[] PROPERTIES = ascii(",\"properties\":{");

    private final Table table;
    private final @Nullable Crs crs;
    private final Cell[] cells;
    private final double[] point = new double[2];

    /** A property as far as it is the same for all rows: the bytes before its value, and its column. */
    private static final class Cell {
        private final byte[] before;
        private final Column column;
        private final PropertyType type;

        Cell(String before, Column column, PropertyType type) {
            this.before = ascii(before);
            this.column = column;
            this.type = type;
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
            cells[i] = new Cell(
                    (i == 0 ? "" : ",") + "\"" + property.name() + "\":",
                    table.column(property.name()),
                    property.type());
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
        table.writeId(row, to);
        to.raw(GEOMETRY);
        writeGeometry(row, to);
        to.raw(PROPERTIES);
        for (Cell cell : cells) {
            to.raw(cell.before);
            writeValue(cell, row, to);
        }
        to.raw('}');
    }

    private static void writeValue(Cell cell, int row, JsonBuffer to) {
        switch (cell.column) {
            case Column.Numbers numbers -> writeNumber(cell.type, numbers.at(row), to);
            case Column.Words words -> {
                int code = words.at(row);
                to.text(code == Column.NO_CODE ? null : words.values().get(code));
            }
            case Column.Texts texts -> to.text(texts.at(row));
            case Column.Fractions fractions -> to.fraction(fractions.at(row));
        }
    }

    private static void writeNumber(PropertyType type, int number, JsonBuffer to) {
        if (number == Column.NO_NUMBER) {
            to.nothing();
        } else if (type == PropertyType.DATE) {
            to.day(number);
        } else if (type == PropertyType.BOOLEAN) {
            to.bool(number != 0);
        } else {
            to.number(number);
        }
    }

    private void writeGeometry(int row, JsonBuffer to) {
        if (crs == null || !table.isPlaced(row)) {
            to.nothing();
            return;
        }
        Geometry area = table.area(row);
        if (area != null) {
            Geometry shown = crs.fromLonLat(area);
            if (shown.isEmpty()) {
                to.nothing();
            } else {
                writeShape(shown, to);
            }
        } else if (crs.fromLonLat(table.lon(row), table.lat(row), point)) {
            to.raw(POINT).fraction(point[0]).raw(',').fraction(point[1]).raw("]}");
        } else {
            to.nothing();
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
