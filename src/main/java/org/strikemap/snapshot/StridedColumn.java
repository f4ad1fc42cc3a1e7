package org.strikemap.snapshot;

import org.strikemap.table.Column;

/** Integer column in a row-major (strided) array. */
final class StridedColumn implements Column.Numbers {

    private final int[] cells;
    private final int place;
    private final int width;
    private final int least;

    private StridedColumn(int[] cells, int place, int width, int least) {
        this.cells = cells;
        this.place = place;
        this.width = width;
        this.least = least;
    }

    /**
     * Numbers as they are.
     *
     * @param cells those of the first row, those of the second, and so on
     * @param place of the column's number among those of its row
     * @param width how many numbers a row has
     */
    static StridedColumn of(int[] cells, int place, int width) {
        return new StridedColumn(cells, place, width, Integer.MIN_VALUE);
    }

    /** Numbers of which those below zero stand for an empty cell. */
    static StridedColumn known(int[] numbers) {
        return new StridedColumn(numbers, 0, 1, 0);
    }

    @Override
    public int at(int row) {
        int number = cells[row * width + place];
        return number < least ? NO_NUMBER : number;
    }
}
