package org.strikemap.cql2;

import java.util.BitSet;
import org.strikemap.table.Coverage;
import org.strikemap.table.RowPredicate;
import org.strikemap.table.RowRange;
import org.strikemap.table.Table;

/**
 * The rows of some ids, or all others.
 *
 * @param named the rows that have one of the ids
 * @param wanted whether these rows are asked for, or the others
 */
record IdPredicate(BitSet named, boolean wanted) implements RowPredicate {

    static IdPredicate of(Table table, String id, boolean wanted) {
        BitSet named = new BitSet();
        int row = table.findRow(id);
        if (row >= 0) {
            named.set(row);
        }
        return new IdPredicate(named, wanted);
    }

    @Override
    public boolean test(int row) {
        return named.get(row) == wanted;
    }

    @Override
    public Coverage coverage(RowRange range) {
        int first = named.nextSetBit(range.firstRow());
        boolean holdsNone = first < 0 || first >= range.endRow();
        if (holdsNone) {
            return wanted ? Coverage.NONE : Coverage.ALL;
        }
        boolean holdsAll = named.nextClearBit(range.firstRow()) >= range.endRow();
        if (holdsAll) {
            return wanted ? Coverage.ALL : Coverage.NONE;
        }
        return Coverage.SOME;
    }
}
