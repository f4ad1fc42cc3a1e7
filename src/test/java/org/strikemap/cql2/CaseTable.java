package org.strikemap.cql2;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.strikemap.table.Property;
import org.strikemap.table.PropertyType;
import org.strikemap.table.Schema;

/** The seven incidents that the cases ask for, and what they have. */
final class CaseTable {

    static final Path FOLDER = Path.of("src/test/resources/cases/cql2");

    static final Schema SCHEMA = new Schema(
            "incidents",
            Map.of("en", "Incidents"),
            "Seven incidents.",
            "incident",
            true,
            List.of(
                    property("start", PropertyType.DATE).withRole("primary-interval-start"),
                    property("end", PropertyType.DATE).withRole("primary-interval-end"),
                    property("killed_low", PropertyType.INTEGER),
                    property("killed_high", PropertyType.INTEGER),
                    property("accuracy_m", PropertyType.INTEGER),
                    property("share", PropertyType.NUMBER),
                    property("harm_status", PropertyType.TEXT)
                            .withWords(List.of("confirmed", "fair", "weak", "contested", "none")),
                    property("place", PropertyType.TEXT),
                    property("disputed", PropertyType.BOOLEAN)));

    private CaseTable() {}

    private static Property property(String name, PropertyType type) {
        return Property.of(name, type, name, name);
    }

    static FeatureTable read(int rangeSize) throws IOException, ParseException {
        List<FeatureTable.Feature> features = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("00-incidents.csv"))) {
            for (NamedCsvRecord line : lines) {
                features.add(feature(line));
            }
        }
        return new FeatureTable(SCHEMA, features, rangeSize);
    }

    private static FeatureTable.Feature feature(NamedCsvRecord line) throws ParseException {
        Map<String, Object> values = new HashMap<>();
        for (Property property : SCHEMA.properties()) {
            String cell = line.getField(property.name());
            if (!cell.isEmpty()) {
                values.put(property.name(), value(property.type(), cell));
            }
        }
        String wkt = line.getField("geometry");
        @Nullable Geometry geometry = wkt.isEmpty() ? null : new WKTReader().read(wkt);
        int start = values.get("start") instanceof Integer day ? day : Integer.MIN_VALUE;
        int end = values.get("end") instanceof Integer day ? day : Integer.MAX_VALUE;
        return new FeatureTable.Feature(line.getField("id"), geometry, start, end, values);
    }

    private static Object value(PropertyType type, String cell) {
        return switch (type) {
            case TEXT -> cell;
            case INTEGER -> Integer.valueOf(cell);
            case NUMBER -> Double.valueOf(cell);
            case DATE -> Math.toIntExact(LocalDate.parse(cell).toEpochDay());
            case BOOLEAN -> Boolean.valueOf(cell);
        };
    }
}
