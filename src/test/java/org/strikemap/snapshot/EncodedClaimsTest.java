package org.strikemap.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.incident.ClaimMaker;
import org.strikemap.incident.Incident;
import org.strikemap.incident.SeededIncidents;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;

class EncodedClaimsTest {

    private final EncodedClaims packed = new EncodedClaims();
    private final ClaimEncoder packing = packed.packing();

    private byte[] pack(List<Claim> claims) {
        packing.clear();
        packed.encode(claims, null, packing);
        byte[] bytes = new byte[packing.length() + 3];
        System.arraycopy(packing.bytes(), 0, bytes, 3, packing.length());
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsShownOfClaimsIsTheSameByteForByte(long seed) {
        for (Incident incident : SeededIncidents.of(seed, 500)) {
            List<Claim> unpacked = packed.decode(pack(incident.claims()), 3, null);
            assertThat(FeatureJson.claimList(unpacked)).isEqualTo(FeatureJson.claimList(incident.claims()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aLocationComesBackWhetherItIsTheIncidentsOrItsOwn(long seed) {
        for (Incident incident : SeededIncidents.of(seed, 300)) {
            for (Location shared : Arrays.asList(incident.location(), null)) {
                packing.clear();
                packed.encode(incident.claims(), shared, packing);
                assertThat(packed.decode(packing.bytes(), 0, shared).stream().map(Claim::location))
                        .containsExactlyElementsOf(
                                incident.claims().stream().map(Claim::location).toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -65, -64, -1, 0, 1, 63, 64, 8191, 8192, Integer.MAX_VALUE})
    void anyNumberAndAnyTextComesBack(int number) {
        Claim claim = ClaimMaker.claim("x")
                .killed(Math.abs(Math.max(number, -Integer.MAX_VALUE)))
                .note("قوات \u0000 😀")
                .time("")
                .in(new Report(
                        "https://example.org/" + "long".repeat(5_000),
                        new ArchivedCopy(""),
                        ReportedDate.parse("1900"),
                        new LanguageCode("ar")))
                .make();
        assertThat(FeatureJson.claimList(packed.decode(pack(List.of(claim)), 3, null)))
                .isEqualTo(FeatureJson.claimList(List.of(claim)));
    }

    /** Words are numbered as they come, and only so many are kept; the print must not tell. */
    @Test
    void thePrintIsTheSameWhateverCameBefore() {
        List<List<Claim>> all = new ArrayList<>(IntStream.range(0, 70_000)
                .mapToObj(i -> List.of(
                        ClaimMaker.claim("x").place("place " + i).time("").make()))
                .toList());
        Set<Long> prints = prints(new EncodedClaims(), all);
        Collections.shuffle(all, new Random(1));
        assertThat(prints).hasSize(all.size());
        assertThat(prints(new EncodedClaims(), all).equals(prints)).isTrue();
    }

    private static Set<Long> prints(EncodedClaims packed, List<List<Claim>> all) {
        ClaimEncoder packing = packed.packing();
        return all.stream()
                .map(claims -> {
                    packing.clear();
                    packed.encode(claims, null, packing);
                    return packing.fingerprint();
                })
                .collect(Collectors.toSet());
    }
}
