package org.strikemap.snapshot;

import java.util.List;
import org.strikemap.table.BasicRowRange;

/**
 * Where and when the claims of a snapshot lie, and the rows of their ids in a table with open addressing (Knuth 1973, 6.4). Made when
 * claims are first asked for, since most who look at a snapshot never do.
 */
final class ClaimIndex {

    private static final int ROWS_PER_RANGE = 512;
    private static final long FIBONACCI_MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

    private final List<BasicRowRange> ranges;
    /** A row and 1; 0 where there is none. */
    private final int[] slots;

    private ClaimIndex(List<BasicRowRange> ranges, int[] slots) {
        this.ranges = ranges;
        this.slots = slots;
    }

    List<BasicRowRange> ranges() {
        return ranges;
    }

    static ClaimIndex of(ClaimTable claims) {
        int[] slots = new int[4 * Integer.highestOneBit(Math.max(1, claims.rows()))];
        for (int row = 0; row < claims.rows(); row++) {
            int slot = first(claims.id(row), slots.length);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row + 1;
        }
        return new ClaimIndex(BasicRowRange.allOf(claims, ROWS_PER_RANGE), slots);
    }

    private static int first(String id, int slots) {
        return (int) ((id.hashCode() * FIBONACCI_MULTIPLIER) >>> 32) & slots - 1;
    }

    /** The row of a claim, or -1. */
    int findRow(String id, ClaimTable claims) {
        int slot = first(id, slots.length);
        while (slots[slot] != 0) {
            if (claims.id(slots[slot] - 1).equals(id)) {
                return slots[slot] - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }
}
