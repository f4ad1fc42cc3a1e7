package org.strikemap.snapshot;

import java.util.List;
import org.strikemap.table.Column;

/**
 * Texts that rows share.
 *
 * @param codes the code of each row, or {@link Column#NO_CODE}
 * @param values the texts by their codes
 */
record WordColumn(Column.Numbers codes, List<String> values) implements Column.Words {

    @Override
    public int at(int row) {
        return codes.at(row);
    }
}
