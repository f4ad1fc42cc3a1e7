package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteArenaTest {

    private final ByteArena chunks = new ByteArena();

    private byte[] at(long place, int length) {
        int start = ByteArena.start(place);
        return Arrays.copyOfRange(chunks.array(place), start, start + length);
    }

    @Test
    void everyPieceIsFoundWhereItWasPut() {
        Random random = new Random(1);
        List<byte[]> pieces = new ArrayList<>();
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            byte[] piece = new byte[random.nextInt(1 << random.nextInt(1, 16))];
            random.nextBytes(piece);
            int cut = random.nextInt(piece.length + 1);
            byte[] rest = Arrays.copyOfRange(piece, cut, piece.length);
            pieces.add(piece);
            places.add(chunks.add(piece, cut, rest, rest.length));
        }
        chunks.trim();
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(at(places.get(i), pieces.get(i).length)).isEqualTo(pieces.get(i));
        }
    }

    @Test
    void aPieceMayBeLargerThanAnyArray() {
        byte[] huge = new byte[40_000_000];
        huge[huge.length - 1] = 7;
        long before = chunks.add(new byte[] {1, 2});
        long place = chunks.add(huge);
        long after = chunks.add(new byte[] {3});
        assertThat(at(before, 2)).containsExactly(1, 2);
        assertThat(Arrays.equals(at(place, huge.length), huge)).isTrue();
        assertThat(at(after, 1)).containsExactly(3);
    }
}
