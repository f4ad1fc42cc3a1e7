package org.strikemap.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A published text file, plain or gzip. Unless the encoding is given it is told from the bytes: a byte order mark; else UTF-8
 * if the file is that to its end; else Windows-1252, in which every file of an older spreadsheet is.
 *
 * @param path where it lies
 * @param name what it is called, without folders
 * @param sha256 of its bytes as they lie there, 64 lower-case hexadecimal digits
 * @param charset what its bytes mean
 */
public record DataFile(Path path, String name, String sha256, Charset charset) {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Looks at a file, reading it once or twice to its end.
     *
     * @param encoding what its bytes mean, or null to tell it from them
     * @throws IOException if it cannot be read, or unpacks to an absurd size
     */
    public static DataFile of(Path path, String name, @Nullable Charset encoding) throws IOException {
        return new DataFile(path, name, Sha256.sha256(path), encoding == null ? charsetOf(path) : encoding);
    }

    /**
     * The text from its beginning, without a byte order mark. Bytes that mean nothing become U+FFFD.
     *
     * @param progress is told how many bytes of the file have been read
     */
    public Reader open(LongConsumer progress) throws IOException {
        return decode(CompressedFile.open(path, progress), charset);
    }

    /**
     * The text that bytes mean, without a byte order mark. Bytes that mean nothing become U+FFFD.
     *
     * @throws IOException if the first of them cannot be read
     */
    public static Reader decode(InputStream bytes, Charset charset) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(bytes, charset), BUFFER);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    /** How many bytes there are to read, packed if it is. */
    long size() throws IOException {
        return Files.size(path);
    }

    /**
     * Whether it is packed with gzip.
     *
     * @throws IOException if it cannot be read
     */
    public boolean isPacked() throws IOException {
        return CompressedFile.isPacked(path);
    }

    private static Charset charsetOf(Path path) throws IOException {
        try (InputStream bytes = CompressedFile.open(path, read -> {})) {
            byte[] head = bytes.readNBytes(2);
            if (head.length == 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
            if (head.length == 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            return isUtf8(head, bytes) ? StandardCharsets.UTF_8 : WINDOWS;
        }
    }

    private static boolean isUtf8(byte[] head, InputStream bytes) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.allocate(BUFFER).put(head);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        boolean end = false;
        while (!end) {
            int read = bytes.read(in.array(), in.position(), in.remaining());
            end = read < 0;
            in.position(in.position() + Math.max(0, read)).flip();
            CoderResult result = decoder.decode(in, out, end);
            if (result.isError()) {
                return false;
            }
            out.clear();
            in.compact();
        }
        return true;
    }
}
