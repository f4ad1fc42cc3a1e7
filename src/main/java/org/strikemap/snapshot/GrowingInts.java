package org.strikemap.snapshot;

import java.util.Arrays;

/** A column of numbers while rows are still added. */
final class GrowingInts {

    private int[] values = new int[64];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return values[index];
    }

    /** The numbers in another order: first the one at {@code order[0]}. */
    int[] inOrder(int[] order) {
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = values[order[i]];
        }
        return ordered;
    }

    /** The same for numbers that fit into a byte. */
    byte[] bytesInOrder(int[] order) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = (byte) values[order[i]];
        }
        return ordered;
    }
}
