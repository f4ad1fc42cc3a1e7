package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Chunked builder of an int column: growing never copies. */
final class IntColumnBuilder {

    private static final int BLOCK_BITS = 10;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private final List<int[]> blocks = new ArrayList<>();
    private int size;

    void add(int value) {
        int place = size & (BLOCK - 1);
        if (place == 0) {
            blocks.add(new int[BLOCK]);
        }
        blocks.getLast()[place] = value;
        size++;
    }

    int size() {
        return size;
    }

    int get(int index) {
        return blocks.get(index >> BLOCK_BITS)[index & (BLOCK - 1)];
    }

    /** The numbers in another order: first the one at {@code order[0]}. */
    int[] inOrder(int[] order) {
        int[] ordered = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = get(order[i]);
        }
        return ordered;
    }

    /** The same for numbers that fit into a byte. */
    byte[] bytesInOrder(int[] order) {
        byte[] ordered = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            ordered[i] = (byte) get(order[i]);
        }
        return ordered;
    }
}
