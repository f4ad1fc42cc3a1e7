package org.strikemap.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.strikemap.geo.TileAddress;
import org.strikemap.geo.TileMatrixSet;
import org.strikemap.query.BadParameterException;

/** Which tiles are written anew. */
class TileCacheTest {

    private final TileCache cache = new TileCache(1 << 20);
    private final AtomicInteger written = new AtomicInteger();

    private static TileCache.Key key(String version, int column, Map<String, List<String>> query) {
        return new TileCache.Key(
                version, List.of("incidents"), new TileAddress(TileMatrixSet.WEB_MERCATOR_QUAD, 6, 3, column), query);
    }

    private byte[] get(TileCache.Key key, int size) {
        return cache.get(key, () -> {
            written.incrementAndGet();
            return new byte[size];
        });
    }

    @Test
    void aTileIsWrittenOnceForAVersionAnAddressAndAQuery() {
        assertThat(get(key("1", 0, Map.of()), 10)).isSameAs(get(key("1", 0, Map.of()), 10));
        get(key("2", 0, Map.of()), 10);
        get(key("2", 1, Map.of()), 10);
        get(key("2", 1, Map.of("count", List.of("low"))), 10);
        get(key("2", 1, Map.of("count", List.of("low"))), 10);
        assertThat(written).hasValue(4);
    }

    @Test
    void tilesAreGivenUpWhenThereAreTooMany() {
        for (int column = 0; column < 60; column++) {
            get(key("1", column, Map.of()), 100_000);
        }
        for (int column = 0; column < 60; column++) {
            get(key("1", column, Map.of()), 100_000);
        }
        assertThat(written.get()).isGreaterThan(100);
    }

    @Test
    void aLargeTileIsPackedAndASmallOneIsNot() {
        byte[] packed = cache.getPacked(key("1", 0, Map.of()), () -> new byte[5_000]);
        assertThat(TileCache.isPacked(packed)).isTrue();
        assertThat(packed.length).isLessThan(100);
        assertThat(get(key("1", 0, Map.of()), 1)).hasSize(5_000);
        assertThat(TileCache.isPacked(cache.getPacked(key("1", 1, Map.of()), () -> new byte[500])))
                .isFalse();
        assertThat(TileCache.isPacked(new byte[0])).isFalse();
    }

    @Test
    void aFaultIsNotKept() {
        TileCache.Key key = key("1", 0, Map.of());
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> cache.getPacked(key, () -> {
                        written.incrementAndGet();
                        throw new BadParameterException("count", "is bad");
                    }))
                    .isInstanceOf(BadParameterException.class);
        }
        assertThat(written).hasValue(2);
    }
}
