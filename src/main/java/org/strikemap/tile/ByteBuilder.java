package org.strikemap.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing byte buffer with Protocol Buffers encodings (varint, zigzag, length-delimited). Not thread-safe. */
final class ByteBuilder {

    private static final int MOST_VARINT_BYTES = 10;
    private static final int LAST_OF_SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    private byte[] bytes;
    private int length;

    ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** A number that is not negative, or the 64 bits of one that is, seven bits a byte. */
    void varint(long number) {
        ensure(MOST_VARINT_BYTES);
        if (number >= 0 && number <= LAST_OF_SEVEN_BITS) {
            bytes[length++] = (byte) number;
            return;
        }
        long rest = number;
        while ((rest & ~LAST_OF_SEVEN_BITS) != 0) {
            bytes[length++] = (byte) ((rest & LAST_OF_SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** A number that may be negative, in zigzag. */
    void zigzag(int number) {
        varint(((number << 1) ^ (number >> 31)) & 0xFFFF_FFFFL);
    }

    /** Eight bytes, the lowest first. */
    void fixed64(long bits) {
        ensure(Long.BYTES);
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[length++] = (byte) (bits >>> (8 * i));
        }
    }

    /** A field of text. */
    void text(int tag, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        text(tag, utf8, 0, utf8.length);
    }

    /** A field of text that is given as bytes of UTF-8. */
    void text(int tag, byte[] utf8, int start, int size) {
        varint(tag);
        varint(size);
        append(utf8, start, size);
    }

    /** How long these bytes are as a {@link #message} whose tag is one byte. */
    int messageLength() {
        int ofLength = 1;
        for (int rest = length >>> 7; rest != 0; rest >>>= 7) {
            ofLength++;
        }
        return 1 + ofLength + length;
    }

    /** A field whose bytes are ready. */
    void message(int tag, ByteBuilder content) {
        varint(tag);
        varint(content.length);
        append(content);
    }

    void append(ByteBuilder other) {
        append(other.bytes, 0, other.length);
    }

    private void append(byte[] more, int start, int count) {
        ensure(count);
        System.arraycopy(more, start, bytes, length, count);
        length += count;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, length);
    }
}
