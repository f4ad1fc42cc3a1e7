package org.strikemap.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Location;

/**
 * JSON values (RFC 8259) one after another, each ended by a byte of zero, which JSON has no use for. Nothing between two ends is
 * null; an array is a point, of which only the coordinates are kept.
 */
final class JsonValues {

    static final byte END = 0;
    private static final byte[] NULL = ascii("null");
    private static final byte[] POINT = ascii("{\"type\":\"Point\",\"coordinates\":");

    /** By how many bytes a value at most grows when it is copied out, and by how many a point besides. */
    static final int MOST_ADDED = NULL.length;

    static final int MOST_ADDED_BY_POINT = POINT.length + 1;

    private static final byte[] HEXADECIMAL = ascii("0123456789ABCDEF");

    private byte[] bytes = new byte[1024];
    private int length;

    /** Begins anew. */
    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Ends a value. */
    void end() {
        put(END);
    }

    void number(@Nullable Integer number) {
        if (number != null) {
            plain(number.toString());
        }
    }

    void point(@Nullable Location location) {
        if (location != null) {
            put('[');
            plain(Double.toString(location.point().lon()));
            put(',');
            plain(Double.toString(location.point().lat()));
            put(']');
        }
    }

    void radius(@Nullable Location location) {
        number(location == null ? null : (Integer) location.accuracy().radiusMetres());
    }

    void text(@Nullable String text) {
        if (text == null) {
            return;
        }
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 0x80) {
                rest(text.substring(i));
                break;
            }
            letter(letter);
        }
        put('"');
    }

    private void rest(String text) {
        for (byte letter : text.getBytes(StandardCharsets.UTF_8)) {
            if (letter < 0) {
                put(letter);
            } else {
                letter((char) letter);
            }
        }
    }

    private void letter(char letter) {
        switch (letter) {
            case '"', '\\' -> escape(letter);
            case '\b' -> escape('b');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\f' -> escape('f');
            case '\r' -> escape('r');
            default -> {
                if (letter >= ' ') {
                    put(letter);
                } else {
                    plain("\\u00");
                    put(HEXADECIMAL[letter >> 4]);
                    put(HEXADECIMAL[letter & 0xF]);
                }
            }
        }
    }

    private void escape(char letter) {
        put('\\');
        put(letter);
    }

    private void plain(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(int letter) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) letter;
    }

    /**
     * Copies the value that begins at a place as it stands in a feature. Values are short, so that this is done byte by byte.
     *
     * @return where the next byte of the target belongs
     */
    static int copy(byte[] values, int start, byte[] target, int to) {
        if (values[start] == END) {
            return append(NULL, target, to);
        }
        boolean point = values[start] == '[';
        int next = point ? append(POINT, target, to) : to;
        for (int from = start; values[from] != END; from++) {
            target[next++] = values[from];
        }
        if (point) {
            target[next++] = '}';
        }
        return next;
    }

    private static int append(byte[] bytes, byte[] target, int to) {
        System.arraycopy(bytes, 0, target, to, bytes.length);
        return to + bytes.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
