package org.strikemap.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.strikemap.geo.Box;
import org.strikemap.snapshot.Columns;
import org.strikemap.table.Overlap;
import org.strikemap.table.RowQuestion;
import org.strikemap.table.RowRange;

/** A {@link Selection} compiled for the columns of one snapshot: names become codes, a box across 180 degrees becomes two. */
final class SelectedRows implements RowQuestion {

    private final Columns columns;
    private final List<Box> boxes;
    private final @Nullable Days days;
    private final List<IntPredicate> others;

    private SelectedRows(Columns columns, List<Box> boxes, @Nullable Days days, List<IntPredicate> others) {
        this.columns = columns;
        this.boxes = boxes;
        this.days = days;
        this.others = others;
    }

    static RowQuestion of(Selection selection, Columns columns) {
        List<Box> boxes = selection.box() == null ? List.of() : selection.box().split();
        return new SelectedRows(columns, boxes, selection.days(), others(selection, columns));
    }

    private static List<IntPredicate> others(Selection selection, Columns columns) {
        List<IntPredicate> tests = new ArrayList<>();
        if (selection.belligerent() != null) {
            BitSet codes = codesNaming(selection.belligerent(), columns);
            tests.add(row -> codes.get(columns.belligerents(row)));
        }
        if (selection.strikeType() != null) {
            int code = columns.strikeTypeValues().code(selection.strikeType());
            tests.add(row -> code >= 0 && columns.strikeType(row) == code);
        }
        if (selection.harmStatus() != null) {
            int code = columns.harmStatusValues().code(selection.harmStatus());
            tests.add(row -> code >= 0 && columns.harmStatus(row) == code);
        }
        if (selection.source() != null) {
            int code = columns.sourceCode(selection.source());
            tests.add(row -> columns.claimsOf(code, row) > 0);
        }
        if (selection.minKilled() != null) {
            int least = selection.minKilled();
            tests.add(row -> columns.killed(selection.rule(), row) >= least);
        }
        if (selection.maxAccuracyMetres() != null) {
            int greatest = selection.maxAccuracyMetres();
            tests.add(row -> columns.isPlaced(row) && columns.accuracyMetres(row) <= greatest);
        }
        return tests;
    }

    private static BitSet codesNaming(String belligerent, Columns columns) {
        BitSet codes = new BitSet();
        List<List<String>> values = columns.belligerentValues().values();
        for (int code = 0; code < values.size(); code++) {
            codes.set(code, values.get(code).contains(belligerent));
        }
        return codes;
    }

    @Override
    public Overlap overlap(RowRange block) {
        Overlap inTime = inTime(block);
        Overlap inSpace = inSpace(block);
        if (inTime == Overlap.NONE || inSpace == Overlap.NONE) {
            return Overlap.NONE;
        }
        boolean all = inTime == Overlap.ALL && inSpace == Overlap.ALL && others.isEmpty();
        return all ? Overlap.ALL : Overlap.SOME;
    }

    private Overlap inTime(RowRange block) {
        if (days == null) {
            return Overlap.ALL;
        }
        if (!days.meets(block.firstDay(), block.lastDay())) {
            return Overlap.NONE;
        }
        boolean all = block.latestStart() <= days.last() && block.earliestEnd() >= days.first();
        return all ? Overlap.ALL : Overlap.SOME;
    }

    private Overlap inSpace(RowRange block) {
        if (boxes.isEmpty()) {
            return Overlap.ALL;
        }
        Overlap overlap = Overlap.NONE;
        for (Box box : boxes) {
            if (meets(box, block)) {
                boolean all = block.placed() == block.endRow() - block.firstRow() && covers(box, block);
                if (all) {
                    return Overlap.ALL;
                }
                overlap = Overlap.SOME;
            }
        }
        return overlap;
    }

    private static boolean meets(Box box, RowRange block) {
        return box.west() <= block.east()
                && box.east() >= block.west()
                && box.south() <= block.north()
                && box.north() >= block.south();
    }

    private static boolean covers(Box box, RowRange block) {
        return box.west() <= block.west()
                && box.east() >= block.east()
                && box.south() <= block.south()
                && box.north() >= block.north();
    }

    @Override
    public boolean test(int row) {
        if (days != null && !days.meets(columns.startDay(row), columns.endDay(row))) {
            return false;
        }
        if (!boxes.isEmpty() && !isInBox(row)) {
            return false;
        }
        for (IntPredicate other : others) {
            if (!other.test(row)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInBox(int row) {
        for (Box box : boxes) {
            if (box.contains(columns.lon(row), columns.lat(row))) {
                return true;
            }
        }
        return false;
    }
}
