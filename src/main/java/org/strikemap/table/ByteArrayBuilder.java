package org.strikemap.table;

import java.util.Arrays;

/** A byte array that grows, for encoders to write into. Not thread-safe. */
public abstract class ByteArrayBuilder {

    private static final int MOST_VARINT_BYTES = 10;
    private static final int LAST_OF_SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    /** What was written, up to {@link #length}; another array after {@link #reserve}. */
    protected byte[] bytes;

    /** How many bytes were written. */
    protected int length;

    /** @param capacity in bytes, up to which nothing that was written must be moved */
    protected ByteArrayBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    /** Makes room for so many more bytes. */
    protected final void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    /** Appends a stretch of an array. */
    protected final void append(byte[] more, int start, int count) {
        reserve(count);
        System.arraycopy(more, start, bytes, length, count);
        length += count;
    }

    /**
     * Appends a number in base-128 (LEB128, the varint of Protocol Buffers): seven bits a byte, the lowest first, the high bit set in all
     * but the last. A negative number takes ten bytes.
     */
    protected final void appendVarint(long number) {
        reserve(MOST_VARINT_BYTES);
        long rest = number;
        while ((rest & ~LAST_OF_SEVEN_BITS) != 0) {
            bytes[length++] = (byte) ((rest & LAST_OF_SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Appends eight bytes, the lowest first. */
    protected final void appendFixed64(long bits) {
        reserve(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    /** What was written so far, copied. */
    public final byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
