package org.strikemap.reader;

import java.util.Collection;
import java.util.List;

/** What is in our own columns already. */
final class IdentityMapping implements RowMapping {

    @Override
    public Collection<String> required() {
        return ClaimCsv.REQUIRED;
    }

    @Override
    public List<ClaimRowBuilder> translate(RowFields row) {
        ClaimRowBuilder ours = new ClaimRowBuilder();
        for (String column : row.columns()) {
            if (!ClaimCsv.COLUMNS.contains(column)) {
                throw new RowException(column, "", "is no column of ours");
            }
            ours.copy(column, row, column);
        }
        return List.of(ours);
    }
}
