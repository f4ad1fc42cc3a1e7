package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.List;

/** A column of long numbers, or of fractions, while it is built: in blocks, so that nothing is copied when it grows. */
final class LongColumnBuilder {

    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<long[]> blocks = new ArrayList<>();
    private int size;

    void add(long value) {
        int place = size & (BLOCK - 1);
        if (place == 0) {
            blocks.add(new long[BLOCK]);
        }
        blocks.getLast()[place] = value;
        size++;
    }

    void addFraction(double value) {
        add(Double.doubleToRawLongBits(value));
    }

    int size() {
        return size;
    }

    long get(int index) {
        return blocks.get(index >> BLOCK_BITS)[index & (BLOCK - 1)];
    }

    /** The numbers in another order: first the one at {@code order[0]}. */
    long[] inOrder(int[] order) {
        long[] ordered = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = get(order[i]);
        }
        return ordered;
    }

    /** The same for fractions. */
    double[] fractionsInOrder(int[] order) {
        double[] ordered = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = Double.longBitsToDouble(get(order[i]));
        }
        return ordered;
    }
}
