package org.strikemap.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A plain or gzip file (RFC 1952), detected by its magic number, with a limit against decompression bombs. */
public final class CompressedFile {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_MAGIC = 0x1F8B;

    /** Maximum compression ratio: text reaches 10, hardly ever 50; a decompression bomb 1000. */
    private static final long MOST_TIMES_LARGER = 200;

    private static final long ALWAYS_TAKEN_BYTES = 64L << 20;
    private static final long MOST_BYTES = 4L << 30;

    private CompressedFile() {}

    /**
     * Opens a file and unpacks it if need be.
     *
     * @param progress is told how many bytes of the file have been read
     * @throws IOException if it cannot be opened; later too, if it unpacks to an absurd size
     */
    public static InputStream open(Path file, LongConsumer progress) throws IOException {
        CountingStream packed = new CountingStream(Files.newInputStream(file), progress);
        BufferedInputStream bytes = new BufferedInputStream(packed, BUFFER_BYTES);
        try {
            bytes.mark(2);
            boolean gzip = (bytes.read() << 8 | bytes.read()) == GZIP_MAGIC;
            bytes.reset();
            return gzip ? new LimitedStream(new GZIPInputStream(bytes, BUFFER_BYTES), packed) : bytes;
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * Whether a file is packed.
     *
     * @throws IOException if it cannot be read
     */
    static boolean isPacked(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (bytes.read() << 8 | bytes.read()) == GZIP_MAGIC;
        }
    }

    private static final class CountingStream extends FilterInputStream {

        private final LongConsumer progress;
        private long count;

        CountingStream(InputStream bytes, LongConsumer progress) {
            super(bytes);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            count += bytes;
            progress.accept(count);
        }
    }

    private static final class LimitedStream extends FilterInputStream {

        private final CountingStream packed;
        private long unpacked;

        LimitedStream(InputStream bytes, CountingStream packed) {
            super(bytes);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bound(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            bound(Math.max(0, read));
            return read;
        }

        private void bound(int bytes) throws IOException {
            unpacked += bytes;
            if (unpacked > MOST_BYTES
                    || (unpacked > ALWAYS_TAKEN_BYTES && unpacked > MOST_TIMES_LARGER * packed.count)) {
                throw new IOException("it unpacks to more than a table can be");
            }
        }
    }
}
