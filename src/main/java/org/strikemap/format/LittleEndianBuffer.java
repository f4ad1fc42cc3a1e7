package org.strikemap.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Growing little-endian byte buffer. */
final class LittleEndianBuffer {

    private static final int FIRST_CAPACITY = 1 << 10;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_CAPACITY).order(ByteOrder.LITTLE_ENDIAN);

    /** Forgets what was gathered. */
    void clear() {
        bytes.clear();
    }

    int size() {
        return bytes.position();
    }

    /** What was gathered lies at the beginning of this array, until more is put. */
    byte[] array() {
        return bytes.array();
    }

    LittleEndianBuffer putByte(int value) {
        room(Byte.BYTES).put((byte) value);
        return this;
    }

    LittleEndianBuffer putShort(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    LittleEndianBuffer putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    LittleEndianBuffer putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    LittleEndianBuffer putDouble(double value) {
        room(Double.BYTES).putDouble(value);
        return this;
    }

    LittleEndianBuffer put(byte[] value) {
        room(value.length).put(value);
        return this;
    }

    /** Writes what was gathered, and forgets it. */
    void flushTo(OutputStream out) throws IOException {
        out.write(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            int capacity = Math.max(2 * bytes.capacity(), bytes.position() + count);
            bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN).put(bytes.flip());
        }
        return bytes;
    }
}
