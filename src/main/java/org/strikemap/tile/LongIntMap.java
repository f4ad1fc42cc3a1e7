package org.strikemap.tile;

import java.util.Arrays;

/** Primitive hash map from long to int (open addressing). Not thread-safe. */
final class LongIntMap {

    static final int NONE = -1;

    private static final long FIBONACCI_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private long[] keys;
    private int[] codes;
    private int size;

    LongIntMap() {
        keys = new long[64];
        codes = new int[64];
        Arrays.fill(codes, NONE);
    }

    /** The code of a key, or {@link #NONE}. */
    int find(long key) {
        return codes[slot(key)];
    }

    /** Gives a code, from 0, to a key that has none. */
    void put(long key, int code) {
        if (2 * size >= keys.length) {
            grow();
        }
        int slot = slot(key);
        keys[slot] = key;
        codes[slot] = code;
        size++;
    }

    private int slot(long key) {
        int slot = (int) ((key * FIBONACCI_MULTIPLIER) >>> (Long.SIZE - Integer.numberOfTrailingZeros(keys.length)));
        while (codes[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCodes = codes;
        keys = new long[2 * oldKeys.length];
        codes = new int[keys.length];
        Arrays.fill(codes, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCodes[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                codes[slot] = oldCodes[i];
            }
        }
    }
}
