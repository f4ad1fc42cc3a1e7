package org.strikemap.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes claims of rows that come one by one with the names of their columns, each row as it is, and sets aside what cannot be one. */
final class ClaimCollector {

    private final RowMapping translation;
    private final ClaimCsv ours;
    private final List<ReadResult.Row> claims = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final List<Rejection> cellsLeftOut = new ArrayList<>();
    private int rows;

    /** @param sources the sources known beforehand; those that the rows introduce are added */
    ClaimCollector(RowMapping translation, SourceRegistry sources) {
        this.translation = translation;
        ours = new ClaimCsv(sources);
    }

    /** @param line where the row stands, from 1 */
    void take(long line, Map<String, String> row) {
        try {
            RowFields cells = RowFields.lenient(line, row);
            List<ReadResult.Row> made = translation.claims(line, cells, ours);
            rows++;
            claims.addAll(made);
            cells.leftOut().forEach(fault -> cellsLeftOut.add(fault.at(line)));
        } catch (RowException e) {
            reject(line, e);
        }
    }

    void reject(long line, RowException fault) {
        rows++;
        rejections.add(fault.at(line));
    }

    /** How many rows there were so far. */
    int size() {
        return rows;
    }

    /** What the rows came to. */
    ReadResult reading() {
        return new ReadResult(rows, claims, rejections, cellsLeftOut);
    }
}
