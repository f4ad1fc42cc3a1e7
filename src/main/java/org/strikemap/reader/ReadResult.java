package org.strikemap.reader;

import java.util.List;
import org.strikemap.claim.Claim;

/**
 * What a reader made of a file: every row is a claim or a rejection.
 *
 * @param rows rows read; the sum of claims and rejections, but for a fault that ends the file early, which is a rejection too
 * @param claims in the order of the file
 * @param rejections in the order of the file
 */
public record ReadResult(int rows, List<Row> claims, List<Rejection> rejections) {

    /** A claim and the line on which its row begins, from 1. */
    public record Row(long line, Claim claim) {}

    static ReadResult of(CsvTable<Row> table) {
        return new ReadResult(table.rows(), table.all(), table.rejections());
    }

    public ReadResult {
        claims = List.copyOf(claims);
        rejections = List.copyOf(rejections);
    }
}
