package org.strikemap.snapshot;

import java.util.Arrays;

/** A column of long numbers, or of fractions, while rows are still added. */
final class GrowingLongs {

    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    void addFraction(double value) {
        add(Double.doubleToRawLongBits(value));
    }

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    /** The numbers in another order: first the one at {@code order[0]}. */
    long[] inOrder(int[] order) {
        long[] ordered = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }

    /** The same for fractions. */
    double[] fractionsInOrder(int[] order) {
        double[] ordered = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = Double.longBitsToDouble(values[order[i]]);
        }
        return ordered;
    }
}
