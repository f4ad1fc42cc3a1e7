package org.strikemap.snapshot;

import org.strikemap.table.Column;

/** Codes of rows, of which there are so few that a byte holds each. */
final class ByteColumn implements Column.Numbers {

    private final byte[] codes;

    ByteColumn(byte[] codes) {
        this.codes = codes;
    }

    @Override
    public int at(int row) {
        return codes[row];
    }
}
