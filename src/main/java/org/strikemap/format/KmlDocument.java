package org.strikemap.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;
import org.strikemap.table.Table;

/** One KML document while it is written. */
final class KmlDocument {

    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    /** Red as on the map; KML puts opacity first and red last. */
    private static final String RED = "ff1c1c9c";

    private static final String FAINT_RED = "331c1c9c";

    private final FeatureSelection features;
    private final Table table;
    private final Schema schema;
    private final XMLStreamWriter xml;
    private final List<KmlColumn> columns = new ArrayList<>();
    private final @Nullable TextFormatter names;

    private record KmlColumn(Property property, TextFormatter text) {}

    KmlDocument(FeatureSelection features, XMLStreamWriter xml) {
        this.features = features;
        this.table = features.table();
        this.schema = table.schema();
        this.xml = xml;
        features.properties()
                .forEach(property -> columns.add(new KmlColumn(property, TextFormatter.of(table, property))));
        this.names = find("name").or(() -> find("title")).orElse(null);
    }

    private Optional<TextFormatter> find(String name) {
        return columns.stream()
                .filter(cells -> cells.property.name().equals(name))
                .map(KmlColumn::text)
                .findFirst();
    }

    void write() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("kml");
        xml.writeDefaultNamespace(NAMESPACE);
        start("Document");
        text("name", schema.titles().getOrDefault("en", schema.id()));
        text("description", schema.description());
        writeStyle();
        writeSchema();
        features.rows().<XMLStreamException>forEach(this::writePlacemark);
        end();
        end();
        xml.writeEndDocument();
    }

    private void writeStyle() throws XMLStreamException {
        start("Style");
        xml.writeAttribute("id", "feature");
        start("IconStyle");
        text("color", RED);
        text("scale", "0.6");
        end();
        start("LabelStyle");
        text("scale", "0.7");
        end();
        start("LineStyle");
        text("color", RED);
        text("width", "1.5");
        end();
        start("PolyStyle");
        text("color", FAINT_RED);
        end();
        end();
    }

    private void writeSchema() throws XMLStreamException {
        start("Schema");
        xml.writeAttribute("name", schema.id());
        xml.writeAttribute("id", schema.id());
        writeField("id", "string", "Id");
        for (KmlColumn cells : columns) {
            Property property = cells.property;
            writeField(property.name(), type(property.type()), property.title());
        }
        end();
    }

    private void writeField(String name, String type, String title) throws XMLStreamException {
        start("SimpleField");
        xml.writeAttribute("type", type);
        xml.writeAttribute("name", name);
        text("displayName", title);
        end();
    }

    /** KML has no type for days. */
    private static String type(PropertyType type) {
        return switch (type) {
            case TEXT, DATE -> "string";
            case INTEGER -> "int";
            case NUMBER -> "double";
            case BOOLEAN -> "bool";
        };
    }

    private void writePlacemark(int row) throws XMLStreamException {
        start("Placemark");
        String name = names == null ? null : names.at(row);
        text("name", name == null ? table.id(row) : name);
        writeTimeSpan(table.startDay(row), table.endDay(row));
        text("styleUrl", "#feature");
        start("ExtendedData");
        start("SchemaData");
        xml.writeAttribute("schemaUrl", "#" + schema.id());
        writeData("id", table.id(row));
        for (KmlColumn cells : columns) {
            writeData(cells.property.name(), cells.text.at(row));
        }
        end();
        end();
        if (features.geometry() && table.isPlaced(row)) {
            writePlace(row);
        }
        end();
    }

    /** An end that is open or unknown is left out. */
    private void writeTimeSpan(int first, int last) throws XMLStreamException {
        if (first == Integer.MIN_VALUE && last == Integer.MAX_VALUE) {
            return;
        }
        start("TimeSpan");
        if (first != Integer.MIN_VALUE) {
            text("begin", LocalDate.ofEpochDay(first).toString());
        }
        if (last != Integer.MAX_VALUE) {
            text("end", LocalDate.ofEpochDay(last).toString());
        }
        end();
    }

    private void writeData(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            start("SimpleData");
            xml.writeAttribute("name", name);
            xml.writeCharacters(XmlText.of(value));
            end();
        }
    }

    private void writePlace(int row) throws XMLStreamException {
        Geometry area = table.area(row);
        if (area == null) {
            start("Point");
            text("coordinates", pair(table.lon(row), table.lat(row)));
            end();
        } else {
            writeGeometry(area);
        }
    }

    private void writeGeometry(Geometry geometry) throws XMLStreamException {
        switch (geometry) {
            case Point point -> writeLine("Point", point);
            case Polygon polygon -> writePolygon(polygon);
            case LinearRing ring -> writeLine("LinearRing", ring);
            case LineString line -> writeLine("LineString", line);
            default -> {
                start("MultiGeometry");
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    writeGeometry(geometry.getGeometryN(i));
                }
                end();
            }
        }
    }

    private void writePolygon(Polygon polygon) throws XMLStreamException {
        start("Polygon");
        start("outerBoundaryIs");
        writeLine("LinearRing", polygon.getExteriorRing());
        end();
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            start("innerBoundaryIs");
            writeLine("LinearRing", polygon.getInteriorRingN(i));
            end();
        }
        end();
    }

    private void writeLine(String element, Geometry line) throws XMLStreamException {
        StringBuilder pairs = new StringBuilder();
        for (Coordinate coordinate : line.getCoordinates()) {
            pairs.append(pairs.isEmpty() ? "" : " ").append(pair(coordinate.getX(), coordinate.getY()));
        }
        start(element);
        text("coordinates", pairs.toString());
        end();
    }

    private static String pair(double lon, double lat) {
        return TextFormatter.decimal(lon) + "," + TextFormatter.decimal(lat);
    }

    private void text(String element, String text) throws XMLStreamException {
        start(element);
        xml.writeCharacters(XmlText.of(text));
        end();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(element);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
