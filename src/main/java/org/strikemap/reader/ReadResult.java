package org.strikemap.reader;

import java.util.List;
import org.strikemap.claim.Claim;

/**
 * What a reader made of a file: every row makes one claim or more, or is rejected.
 *
 * @param rows rows read; a fault that ends the file early counts as one, and is a rejection
 * @param claims in the order of the file
 * @param rejections the rows that made no claim, in the order of the file
 * @param cellsLeftOut the cells without which a claim was made, since they make no sense, in the order of the file
 */
public record ReadResult(int rows, List<Row> claims, List<Rejection> rejections, List<Rejection> cellsLeftOut) {

    /** A claim and the line on which its row begins, from 1. */
    public record Row(long line, Claim claim) {}

    static ReadResult of(CsvTable<List<Row>> table) {
        List<Row> claims = table.all().stream().flatMap(List::stream).toList();
        return new ReadResult(table.rows(), claims, table.rejections(), table.cellsLeftOut());
    }

    /** How many rows made a claim. */
    public int accepted() {
        return rows - rejections.size();
    }

    public ReadResult {
        claims = List.copyOf(claims);
        rejections = List.copyOf(rejections);
        cellsLeftOut = List.copyOf(cellsLeftOut);
    }
}
