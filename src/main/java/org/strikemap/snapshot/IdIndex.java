package org.strikemap.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.strikemap.table.Table;

/** Hash index (open addressing) from id to row; ids as UTF-8 (Knuth 1973, 6.4) in which the row of an id is found. */
final class IdIndex {

    /** Spreads ids that differ in their last letters only (Knuth 1973, 6.4: Fibonacci hashing). */
    private static final long FIBONACCI_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final ByteArena chunks;
    private final long[] places;
    private final int[] lengths;
    /** A row and 1; 0 where there is none. */
    private final int[] slots;

    private IdIndex(ByteArena chunks, long[] places, int[] lengths) {
        this.chunks = chunks;
        this.places = places;
        this.lengths = lengths;
        this.slots = new int[4 * Integer.highestOneBit(Math.max(1, places.length))];
        for (int row = 0; row < places.length; row++) {
            int start = ByteArena.start(places[row]);
            slots[slot(chunks.array(places[row]), start, start + lengths[row])] = row + 1;
        }
    }

    int rows() {
        return places.length;
    }

    String get(int row) {
        byte[] array = chunks.array(places[row]);
        return new String(array, ByteArena.start(places[row]), lengths[row], StandardCharsets.UTF_8);
    }

    /** Gives an id without making a text of it. */
    void readBytes(int row, Table.Utf8Consumer to) {
        to.take(chunks.array(places[row]), ByteArena.start(places[row]), lengths[row]);
    }

    /** The row of an id, or -1. */
    int find(String id) {
        byte[] text = id.getBytes(StandardCharsets.UTF_8);
        return slots[slot(text, 0, text.length)] - 1;
    }

    /** Where the id is, or the free slot where it belongs. */
    private int slot(byte[] bytes, int start, int end) {
        long hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = (int) ((hash * FIBONACCI_MULTIPLIER) >>> 24) & slots.length - 1;
        while (slots[slot] != 0 && !isIdOf(slots[slot] - 1, bytes, start, end)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean isIdOf(int row, byte[] bytes, int start, int end) {
        int first = ByteArena.start(places[row]);
        return Arrays.equals(chunks.array(places[row]), first, first + lengths[row], bytes, start, end);
    }

    /** Ids while it is built. */
    static final class Builder {

        private final ByteArena chunks = new ByteArena();
        private final LongColumnBuilder places = new LongColumnBuilder();
        private final IntColumnBuilder lengths = new IntColumnBuilder();

        void add(String id) {
            byte[] text = id.getBytes(StandardCharsets.UTF_8);
            places.add(chunks.add(text));
            lengths.add(text.length);
        }

        /** Orders ids by their bytes, which is the order of their letters in Unicode. */
        int compare(int one, int other) {
            int start = ByteArena.start(places.get(one));
            int otherStart = ByteArena.start(places.get(other));
            return Arrays.compareUnsigned(
                    chunks.array(places.get(one)),
                    start,
                    start + lengths.get(one),
                    chunks.array(places.get(other)),
                    otherStart,
                    otherStart + lengths.get(other));
        }

        /** The ids of rows in an order, laid one behind the other in it. */
        IdIndex inOrder(int[] order) {
            ByteArena ordered = new ByteArena();
            long[] orderedPlaces = new long[order.length];
            for (int row = 0; row < order.length; row++) {
                long place = places.get(order[row]);
                orderedPlaces[row] = ordered.add(chunks.array(place), ByteArena.start(place), lengths.get(order[row]));
            }
            ordered.trim();
            return new IdIndex(ordered, orderedPlaces, lengths.inOrder(order));
        }
    }
}
