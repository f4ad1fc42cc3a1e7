package org.strikemap.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Append-only JSON writer (RFC 8259) into a growing UTF-8 byte buffer. Values are written digit by digit and letter by letter,
 * since a download has tens of millions of them. Not thread-safe.
 */
public final class JsonBuffer extends ByteArrayBuilder {

    private static final byte[] NULL = ascii("null");
    private static final byte[] HEXADECIMAL = ascii("0123456789ABCDEF");
    /** Fractions with so many digits behind the point are told apart by a whole number; others are written by the library. */
    private static final double SCALE = 1e7;

    private static final int SCALE_DIGITS = 7;
    private static final double MOST_SCALED = 1e8;

    private static final int FEW = 1 << 14;

    /** Takes texts of any length; they are moved when they grow beyond some thousand bytes. */
    public JsonBuffer() {
        this(FEW);
    }

    /** @param size in bytes, up to which nothing that was written must be moved */
    JsonBuffer(int size) {
        super(size);
    }

    /** The bytes of a text in ASCII, to be written as they are. */
    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    int length() {
        return length;
    }

    /** Sends off what was written so far, and begins anew. */
    public void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    /** Bytes as they are. */
    public JsonBuffer raw(byte[] plain) {
        append(plain, 0, plain.length);
        return this;
    }

    /** Letters of ASCII as they are. */
    public JsonBuffer raw(String plain) {
        reserve(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            bytes[length++] = (byte) plain.charAt(i);
        }
        return this;
    }

    public JsonBuffer raw(char plain) {
        reserve(1);
        bytes[length++] = (byte) plain;
        return this;
    }

    JsonBuffer nullValue() {
        return raw(NULL);
    }

    JsonBuffer bool(boolean value) {
        return raw(value ? "true" : "false");
    }

    JsonBuffer number(int number) {
        reserve(11);
        if (number < 0) {
            return raw(Integer.toString(number));
        }
        if (number < 10) {
            bytes[length++] = (byte) ('0' + number);
            return this;
        }
        int size = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            size++;
        }
        digits(number, size);
        return this;
    }

    /** A finite number in the shortest form that reads as the same number; null for any other. */
    JsonBuffer fraction(double number) {
        if (!Double.isFinite(number)) {
            return nullValue();
        }
        if (Math.abs(number) < MOST_SCALED) {
            long scaled = Math.round(number * SCALE);
            if (scaled / SCALE == number && (scaled != 0 || 1 / number > 0)) {
                return scaled(scaled);
            }
        }
        return raw(Double.toString(number));
    }

    private JsonBuffer scaled(long scaled) {
        if (scaled < 0) {
            raw('-');
        }
        long size = Math.abs(scaled);
        number((int) (size / (long) SCALE));
        int behind = (int) (size % (long) SCALE);
        int digits = SCALE_DIGITS;
        if (behind == 0) {
            return raw(".0");
        }
        while (behind % 10 == 0) {
            behind /= 10;
            digits--;
        }
        raw('.');
        reserve(digits);
        digits(behind, digits);
        return this;
    }

    /** A day, as a text (RFC 3339). */
    JsonBuffer day(int daysSince1970) {
        LocalDate date = LocalDate.ofEpochDay(daysSince1970);
        if (date.getYear() < 0 || date.getYear() > 9999) {
            return text(date.toString());
        }
        reserve(12);
        raw('"');
        digits(date.getYear(), 4);
        raw('-');
        digits(date.getMonthValue(), 2);
        raw('-');
        digits(date.getDayOfMonth(), 2);
        return raw('"');
    }

    private void digits(int number, int size) {
        int rest = number;
        for (int i = length + size - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += size;
    }

    /** A text in quotes; null where there is none. */
    public JsonBuffer text(@Nullable String text) {
        if (text == null) {
            return nullValue();
        }
        raw('"');
        int i = 0;
        reserve(text.length());
        while (i < text.length() && isPlain(text.charAt(i))) {
            bytes[length++] = (byte) text.charAt(i++);
        }
        if (i < text.length()) {
            rest(text.substring(i).getBytes(StandardCharsets.UTF_8));
        }
        return raw('"');
    }

    /** A text in quotes, given as bytes of UTF-8. */
    JsonBuffer text(byte[] utf8, int start, int size) {
        raw('"');
        int plain = start;
        while (plain < start + size && isPlain(utf8[plain])) {
            plain++;
        }
        reserve(size);
        System.arraycopy(utf8, start, bytes, length, plain - start);
        length += plain - start;
        for (int i = plain; i < start + size; i++) {
            byteOf(utf8[i]);
        }
        return raw('"');
    }

    private static boolean isPlain(byte letter) {
        return (letter >= ' ' || letter < 0) && letter != '"' && letter != '\\';
    }

    private static boolean isPlain(char letter) {
        return letter >= ' ' && letter < 0x80 && letter != '"' && letter != '\\';
    }

    private void rest(byte[] utf8) {
        for (byte letter : utf8) {
            byteOf(letter);
        }
    }

    private void byteOf(byte letter) {
        if (letter < 0) {
            reserve(1);
            bytes[length++] = letter;
        } else {
            letter((char) letter);
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
                    raw(letter);
                } else {
                    raw("\\u00");
                    raw((char) HEXADECIMAL[letter >> 4]);
                    raw((char) HEXADECIMAL[letter & 0xF]);
                }
            }
        }
    }

    private void escape(char letter) {
        raw('\\');
        raw(letter);
    }
}
