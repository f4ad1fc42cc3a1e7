package org.strikemap.tile;

import java.nio.charset.StandardCharsets;
import org.strikemap.table.ByteArrayBuilder;

/** Growing byte buffer with Protocol Buffers encodings (varint, zigzag, length-delimited). Not thread-safe. */
final class ByteBuilder extends ByteArrayBuilder {

    ByteBuilder(int capacity) {
        super(capacity);
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    /** A number that is not negative, or the 64 bits of one that is, seven bits a byte. */
    void varint(long number) {
        appendVarint(number);
    }

    /** A number that may be negative, in zigzag. */
    void zigzag(int number) {
        varint(((number << 1) ^ (number >> 31)) & 0xFFFF_FFFFL);
    }

    /** Eight bytes, the lowest first. */
    void fixed64(long bits) {
        appendFixed64(bits);
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
}
