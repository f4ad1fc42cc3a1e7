package org.strikemap.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.strikemap.table.GeometryKind;
import org.strikemap.table.Table;

/**
 * CSV (RFC 4180) in UTF-8 with a header: the id, longitude and latitude of the point that stands for the feature, the properties,
 * and in tables with areas the area as well-known text. An empty cell is an unknown value, and an empty text stands in quotes.
 *
 * <p>Cells are written as they are: a text that begins with {@code =}, {@code +}, {@code -} or {@code @} is taken for a formula by
 * spreadsheets. Who opens the file in one should import such columns as text.
 */
public final class CsvFormat implements FeatureFormat {

    private static final int BUFFER = 1 << 15;

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv";
    }

    @Override
    public String fileExtension() {
        return "csv";
    }

    @Override
    public void write(FeatureSelection features, OutputStream out) throws IOException {
        List<CsvColumn> columns = columns(features);
        Writer utf8 = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .bufferSize(BUFFER)
                .build(utf8);
        csv.writeRecord(columns.stream().map(CsvColumn::header).toList());
        @Nullable String[] cells = new String[columns.size()];
        features.rows().<IOException>forEach(row -> {
            for (int i = 0; i < cells.length; i++) {
                cells[i] = columns.get(i).text().at(row);
            }
            csv.writeRecord(cells);
        });
        csv.flush();
    }

    private record CsvColumn(String header, TextFormatter text) {}

    private static List<CsvColumn> columns(FeatureSelection features) {
        Table table = features.table();
        List<CsvColumn> columns = new ArrayList<>();
        columns.add(new CsvColumn("id", table::id));
        if (features.geometry()) {
            columns.add(new CsvColumn("lon", row -> TextFormatter.decimal(table.lon(row))));
            columns.add(new CsvColumn("lat", row -> TextFormatter.decimal(table.lat(row))));
        }
        features.properties()
                .forEach(property -> columns.add(new CsvColumn(property.name(), TextFormatter.of(table, property))));
        if (features.geometry() && table.geometryKind() != GeometryKind.POINT) {
            WKTWriter wkt = new WKTWriter();
            columns.add(new CsvColumn("wkt", row -> {
                Geometry area = table.area(row);
                return area == null ? null : wkt.write(area);
            }));
        }
        return columns;
    }
}
