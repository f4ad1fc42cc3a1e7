package org.strikemap.table;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rows of a table as one GeoJSON feature collection (RFC 7946), feature by feature, so that memory stays the same however
 * many there are.
 *
 * @param table where the rows are
 * @param writer how one row is written
 */
public record FeatureCollection(Table table, FeatureWriter writer) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What a feature takes, about, and what stands around all of them. */
    private static final int FEATURE_BYTES = 1 << 10;

    /** Writes every row that the question asks for. */
    public void writeAll(RowPredicate question, OutputStream out) throws IOException {
        JsonBuffer buffer = new JsonBuffer(BUFFER_BYTES + FEATURE_BYTES);
        int matched = TableScan.count(table, question);
        writeHead(matched, matched, buffer);
        boolean[] first = {true};
        TableScan.forEach(table, question, row -> {
            writeFeature(row, first[0], buffer, out);
            first[0] = false;
        });
        buffer.raw("\n]}\n").moveTo(out);
        out.flush();
    }

    /**
     * Writes one page of a longer answer.
     *
     * @param rows the page
     * @param matched how many rows the whole answer has
     * @param members more members of the collection as JSON in UTF-8, such as {@code "links":[...]}
     */
    public void writePage(int[] rows, int matched, byte[] members, OutputStream out) throws IOException {
        int wanted = (int) Math.min(BUFFER_BYTES, (long) FEATURE_BYTES * rows.length);
        JsonBuffer buffer = new JsonBuffer(wanted + FEATURE_BYTES);
        writeHead(matched, rows.length, buffer);
        for (int i = 0; i < rows.length; i++) {
            writeFeature(rows[i], i == 0, buffer, out);
        }
        buffer.raw("\n],").raw(members).raw("}\n").moveTo(out);
        out.flush();
    }

    private static void writeHead(int matched, int returned, JsonBuffer buffer) {
        buffer.raw("{\"type\":\"FeatureCollection\",\"numberMatched\":")
                .number(matched)
                .raw(",\"numberReturned\":")
                .number(returned)
                .raw(",\"features\":[");
    }

    private void writeFeature(int row, boolean first, JsonBuffer buffer, OutputStream out) throws IOException {
        buffer.raw(first ? "\n" : ",\n");
        writer.write(row, buffer);
        if (buffer.length() >= BUFFER_BYTES) {
            buffer.moveTo(out);
        }
    }
}
