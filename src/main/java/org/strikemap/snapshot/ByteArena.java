package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Arena of byte slices in a few large arrays: saves the headers of a million small arrays and the garbage collector's work: a
 * million arrays of their own would take as much again for their headers, and keep the garbage collector busy. A piece never
 * lies across two arrays.
 */
final class ByteArena {

    private static final int FIRST_BYTES = 1 << 14;
    private static final int MOST_BYTES = 1 << 24;

    private final List<byte[]> arrays = new ArrayList<>();
    private int used;

    /** Adds a piece, and says where it lies. */
    long add(byte[] bytes) {
        return add(bytes, 0, bytes.length);
    }

    /** Adds some bytes of an array as a piece, and says where it lies. */
    long add(byte[] bytes, int start, int length) {
        return put(bytes, start, length, bytes, 0);
    }

    /** Adds the first bytes of one array and those of another as a piece, and says where it lies. */
    long add(byte[] bytes, int ofBytes, byte[] more, int ofMore) {
        return put(bytes, 0, ofBytes, more, ofMore);
    }

    private long put(byte[] bytes, int start, int ofBytes, byte[] more, int ofMore) {
        int length = Math.addExact(ofBytes, ofMore);
        byte[] last = arrays.isEmpty() ? new byte[0] : arrays.getLast();
        if (arrays.isEmpty() || length > last.length - used) {
            trim();
            last = new byte[Math.max(length, Math.clamp(2L * last.length, FIRST_BYTES, MOST_BYTES))];
            arrays.add(last);
            used = 0;
        }
        System.arraycopy(bytes, start, last, used, ofBytes);
        System.arraycopy(more, 0, last, used + ofBytes, ofMore);
        long place = (long) (arrays.size() - 1) << Integer.SIZE | used;
        used += length;
        return place;
    }

    /** Gives back the room that nothing was put into. */
    void trim() {
        if (!arrays.isEmpty() && used < arrays.getLast().length) {
            arrays.set(arrays.size() - 1, Arrays.copyOf(arrays.getLast(), used));
        }
    }

    /** The array that a piece lies in. */
    byte[] array(long place) {
        return arrays.get((int) (place >>> Integer.SIZE));
    }

    /** Where in its array a piece begins. */
    static int start(long place) {
        return (int) place;
    }
}
