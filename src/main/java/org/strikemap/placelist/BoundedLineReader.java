package org.strikemap.placelist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.strikemap.gazetteer.GazetteerException;

/** Line reader for UTF-8 with a limit of 1 MiB per line. */
final class BoundedLineReader {

    private static final int LONGEST_BYTES = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final String file;
    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private byte[] line = new byte[BUFFER_BYTES];
    private int length;
    private long number;

    /** @param file the file's name in messages */
    BoundedLineReader(String file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * Goes to the next line. Whether there is one.
     *
     * @throws GazetteerException if the file is no text or a line is too long
     */
    boolean next() throws IOException {
        length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            byte read = buffer[at++];
            if (read == '\n') {
                break;
            }
            append(read);
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            end = bytes.read(buffer);
            at = 0;
        }
        return end > 0;
    }

    private void append(byte read) {
        if (read == 0) {
            throw new GazetteerException(file, "is no text: there is a zero byte in line " + (number + 1));
        }
        if (length == LONGEST_BYTES) {
            throw new GazetteerException(file, "line " + (number + 1) + " is longer than " + LONGEST_BYTES + " bytes");
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, LONGEST_BYTES);
        }
        line[length++] = read;
    }

    /** The number of the line, counted from 1. */
    long number() {
        return number;
    }

    /** The line without its end; none if it is not UTF-8. */
    Optional<String> text() {
        int to = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        try {
            String text = decoder.decode(ByteBuffer.wrap(line, 0, to)).toString();
            return Optional.of(number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
