package org.strikemap.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip compression of tiles (RFC 1952), at the fastest level. */
final class TileGzip {

    /** Smaller tiles are not worth packing. */
    static final int MIN_BYTES = 1_024;

    private TileGzip() {}

    /** At the fastest level: about an eighth larger than at the usual one, in less than half of the time. */
    static byte[] compress(byte[] tile) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tile.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            gzip.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
