package org.strikemap.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.strikemap.incident.CountingRule;
import org.strikemap.table.RowQuestion;

/**
 * Writes rows of a snapshot as one GeoJSON feature collection, feature by feature, so that memory stays the same however many
 * there are.
 *
 * @param snapshot where the rows are
 * @param rule the rule whose number each feature carries as {@code killed}; null for none
 */
public record FeatureCollection(Snapshot snapshot, @Nullable CountingRule rule) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Writes every row that the question asks for. */
    public void writeAll(RowQuestion question, OutputStream target) throws IOException {
        OutputStream out = new BufferedOutputStream(target, BUFFER_BYTES);
        int matched = snapshot.count(question);
        writeHead(matched, matched, "", out);
        boolean[] first = {true};
        snapshot.forEach(question, row -> {
            writeFeature(row, first[0], out);
            first[0] = false;
        });
        writeTail(out);
    }

    /**
     * Writes one page of a longer answer.
     *
     * @param rows the page
     * @param matched how many rows the whole answer has
     * @param links a JSON array of links
     */
    public void writePage(int[] rows, int matched, String links, OutputStream target) throws IOException {
        OutputStream out = new BufferedOutputStream(target, BUFFER_BYTES);
        writeHead(matched, rows.length, ",\"links\":" + links, out);
        for (int i = 0; i < rows.length; i++) {
            writeFeature(rows[i], i == 0, out);
        }
        writeTail(out);
    }

    private static void writeHead(int matched, int returned, String more, OutputStream out) throws IOException {
        String head = "{\"type\":\"FeatureCollection\",\"numberMatched\":" + matched + ",\"numberReturned\":" + returned
                + more + ",\"features\":[";
        out.write(head.getBytes(StandardCharsets.UTF_8));
    }

    private void writeFeature(int row, boolean first, OutputStream out) throws IOException {
        if (!first) {
            out.write(',');
        }
        out.write('\n');
        if (rule == null) {
            snapshot.features().write(row, out);
        } else {
            snapshot.features().write(row, snapshot.columns().killed(rule, row), out);
        }
    }

    private static void writeTail(OutputStream out) throws IOException {
        out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
