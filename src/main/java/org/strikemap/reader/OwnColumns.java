package org.strikemap.reader;

import java.util.Collection;

/** What is in our own columns already. */
final class OwnColumns implements Translation {

    @Override
    public Collection<String> required() {
        return ClaimCsv.REQUIRED;
    }

    @Override
    public OurRow translate(Cells row) {
        OurRow ours = new OurRow();
        for (String column : row.columns()) {
            if (!ClaimCsv.COLUMNS.contains(column)) {
                throw new RowException(column, "", "is no column of ours");
            }
            ours.copy(column, row, column);
        }
        return ours;
    }
}
