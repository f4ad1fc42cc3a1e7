package org.strikemap.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Interning pool: returns one canonical instance of equal values. Cleared when full. Forgets all when it has grown too large.
 * The values lie in a table without an entry for each (open addressing with linear probing, at most half full).
 */
final class ValueInterner {

    private static final int MOST = 200_000;
    private static final int FIRST_SLOTS = 1 << 10;

    /** Two to the 32nd by the golden ratio, which spreads hashes that lie close together (Knuth, 6.4). */
    private static final int FIBONACCI_MULTIPLIER = 0x9E3779B9;

    private @Nullable Object[] values = new @Nullable Object[FIRST_SLOTS];
    private int size;

    /** The value that equals this one and was met before, or this one. */
    @SuppressWarnings("unchecked") // values that are equal are of one type
    <T> T intern(T value) {
        int slot = firstSlot(value);
        for (Object known = values[slot]; known != null; known = values[slot]) {
            if (known.equals(value)) {
                return (T) known;
            }
            slot = (slot + 1) & (values.length - 1);
        }
        values[slot] = value;
        size++;
        if (size >= MOST) {
            Arrays.fill(values, null);
            size = 0;
        } else if (2 * size > values.length) {
            grow();
        }
        return value;
    }

    /** The same where there may be none. */
    <T> @Nullable T internOrNull(@Nullable T value) {
        return value == null ? null : intern(value);
    }

    private int firstSlot(Object value) {
        return (value.hashCode() * FIBONACCI_MULTIPLIER) >>> (Integer.numberOfLeadingZeros(values.length) + 1);
    }

    private void grow() {
        @Nullable Object[] smaller = values;
        values = new @Nullable Object[2 * smaller.length];
        for (Object value : smaller) {
            if (value != null) {
                int slot = firstSlot(value);
                while (values[slot] != null) {
                    slot = (slot + 1) & (values.length - 1);
                }
                values[slot] = value;
            }
        }
    }
}
