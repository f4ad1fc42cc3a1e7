package org.strikemap.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Interning pool for texts, keyed by UTF-8 bytes, so that none is made at all for a text that was met before: a table with open
 * addressing (Knuth 1973, 6.4). Once it is full, new texts are no longer kept.
 */
final class TextInterner {

    private static final int MOST = 1 << 16;
    /** Spreads texts that differ in their last letters only (Knuth 1973, 6.4: Fibonacci hashing). */
    private static final int FIBONACCI_MULTIPLIER = 0x9E37_79B9;

    private byte[][] keys = new byte[256][];
    private @Nullable String[] values = new String[256];
    private int size;

    /**
     * Where the text of some bytes is, or belongs.
     *
     * @param likely where to look first, a place that was found before
     */
    int find(byte[] bytes, int start, int end, int likely) {
        return isAt(keys, likely, bytes, start, end) ? likely : slot(keys, bytes, start, end);
    }

    /** The text of some bytes of UTF-8, whose place was just found. */
    String get(int slot, byte[] bytes, int start, int end) {
        String known = values[slot];
        if (known != null) {
            return known;
        }
        String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        if (size < MOST) {
            keys[slot] = Arrays.copyOfRange(bytes, start, end);
            values[slot] = text;
            if (++size > keys.length / 2) {
                grow();
            }
        }
        return text;
    }

    private void grow() {
        byte[][] moreKeys = new byte[2 * keys.length][];
        @Nullable String[] moreValues = new String[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != null) {
                int slot = slot(moreKeys, keys[i], 0, keys[i].length);
                moreKeys[slot] = keys[i];
                moreValues[slot] = values[i];
            }
        }
        keys = moreKeys;
        values = moreValues;
    }

    /** Where the key is, or the free place where it belongs. */
    private static int slot(byte[][] keys, byte[] bytes, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = ((hash * FIBONACCI_MULTIPLIER) >>> 7) & keys.length - 1;
        while (keys[slot] != null && !isAt(keys, slot, bytes, start, end)) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private static boolean isAt(byte[][] keys, int slot, byte[] bytes, int start, int end) {
        byte[] key = keys[slot];
        return key != null && Arrays.equals(key, 0, key.length, bytes, start, end);
    }
}
