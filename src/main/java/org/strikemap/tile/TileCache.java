package org.strikemap.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.strikemap.geo.TileAddress;

/**
 * Tiles that were written, plain and packed with gzip, as many as a number of bytes holds, those of least use given up first. Safe for
 * any number of threads.
 */
public final class TileCache {

    /** Smaller tiles are not worth packing. */
    static final int LEAST_PACKED = 1_024;

    /** What a tile costs beside its bytes and its query, about. */
    private static final int OVERHEAD = 400;

    private final Cache<Key, byte[]> plain;
    private final Cache<Key, byte[]> packed;

    /**
     * What a tile is made of: two requests with the same key have the same tile.
     *
     * @param version of what is shown
     * @param collections whose tile it is; none for that of all
     * @param query all parameters, with every value given
     */
    record Key(String version, List<String> collections, TileAddress address, Map<String, List<String>> query) {

        Key {
            query = Map.copyOf(query);
        }

        private int weight(byte[] tile) {
            int letters = query.entrySet().stream()
                    .mapToInt(entry -> entry.getKey().length()
                            + entry.getValue().stream().mapToInt(String::length).sum())
                    .sum();
            return OVERHEAD + 2 * letters + tile.length;
        }
    }

    /** @param bytes how much it holds, plain and packed tiles together */
    public TileCache(long bytes) {
        plain = cache(bytes / 2);
        packed = cache(bytes / 2);
    }

    /** What is too much is given up at once and not by a thread of the pool some time later. */
    private static Cache<Key, byte[]> cache(long bytes) {
        return Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(bytes)
                .weigher((Key key, byte[] tile) -> key.weight(tile))
                .build();
    }

    /** A tile that was written before, or that the writer writes now; what it throws is thrown on. */
    byte[] get(Key key, Supplier<byte[]> writer) {
        return plain.get(key, unwritten -> writer.get());
    }

    /** The same packed with gzip, unless it is {@link #LEAST_PACKED smaller}; then it is plain. */
    byte[] getPacked(Key key, Supplier<byte[]> writer) {
        return packed.get(key, unwritten -> {
            byte[] tile = get(key, writer);
            return tile.length < LEAST_PACKED ? tile : pack(tile);
        });
    }

    /** Whether a tile of {@link #getPacked} is packed: no tile begins as gzip does (RFC 1952). */
    static boolean isPacked(byte[] tile) {
        return tile.length > 1 && tile[0] == 0x1F && tile[1] == (byte) 0x8B;
    }

    /** At the fastest level: about an eighth larger than at the usual one, in less than half of the time. */
    private static byte[] pack(byte[] tile) {
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
