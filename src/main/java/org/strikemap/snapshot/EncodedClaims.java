package org.strikemap.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.Details;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Range;
import org.strikemap.claim.ReportedPlace;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Toll;
import org.strikemap.source.ArchivedCopy;
import org.strikemap.source.LanguageCode;
import org.strikemap.source.Report;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;

/**
 * Binary encoding of claims, about 80 bytes each; decoded lazily per incident. They are asked for one incident at a time, so
 * that they are made into claims, and into JSON, only then.
 */
final class EncodedClaims {

    private static final int FIGURES = 11;

    private static final int MOST_WORDS = 1 << 16;

    private final BoundedDictionary<String> words = new BoundedDictionary<>(MOST_WORDS, ClaimEncoder::fingerprint);
    private final BoundedDictionary<Source> sources =
            new BoundedDictionary<>(Integer.MAX_VALUE, ClaimEncoder::fingerprint);

    /** What {@link #encode} writes with. */
    ClaimEncoder packing() {
        return new ClaimEncoder(words, sources);
    }

    /**
     * Writes the claims of one incident.
     *
     * @param shared the incident's location, which is not written again for the claims that have the same
     */
    void encode(List<Claim> claims, @Nullable Location shared, ClaimEncoder to) {
        to.unsignedVarint(claims.size());
        for (Claim claim : claims) {
            boolean same = claim.location() != null && claim.location().equals(shared);
            to.unsignedVarint(same ? 1 : 0);
            if (!same) {
                to.location(claim.location());
            }
            encode(claim, to);
        }
    }

    /**
     * The claims that lie at a place in an array, without what is not shown: the incident key.
     *
     * @param shared the incident's location
     */
    List<Claim> decode(byte[] bytes, int start, @Nullable Location shared) {
        ClaimDecoder from = new ClaimDecoder(bytes, start, words, sources);
        int size = from.unsignedVarint();
        List<Claim> claims = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            claims.add(decode(from, from.unsignedVarint() == 1 ? shared : from.location()));
        }
        return claims;
    }

    /** Every field that is shown but the location; {@link #decode(ClaimDecoder, Location)} reads them in the same order. */
    private static void encode(Claim claim, ClaimEncoder to) {
        to.text(claim.id());
        to.source(claim.source());
        to.word(claim.attributedTo());
        to.text(claim.report().url());
        to.text(claim.report().archiveUrl());
        to.date(claim.report().published());
        to.word(claim.report().language());
        to.word(claim.place().written());
        to.date(claim.when());
        to.word(claim.timeOfDay());
        to.words(claim.strikeTypes().words());
        to.words(claim.belligerents());
        packFigures(claim.toll(), to);
        to.enumConstant(claim.stance());
        to.word(claim.repeats());
        to.details(claim.details());
        to.unsignedVarint(claim.withdrawn() ? 1 : 0);
    }

    private static final IncidentKey SHOWN_WITHOUT_KEY = new IncidentKey("");

    private static Claim decode(ClaimDecoder from, @Nullable Location location) {
        ClaimId id = new ClaimId(present(from.text()));
        Source source = from.source();
        String attributedTo = from.text();
        Report report = new Report(
                from.text(), ArchivedCopy.ofNullable(from.text()), from.date(), LanguageCode.ofNullable(from.text()));
        ReportedPlace place = ReportedPlace.named(from.text());
        ReportedDate when = present(from.date());
        String timeOfDay = from.text();
        StrikeTypes types = StrikeTypes.ofWords(from.texts());
        List<String> belligerents = from.texts();
        Toll toll = unpackFigures(from);
        Stance stance = present(from.enumConstant(Stance.class));
        SourceId repeats = SourceId.ofNullable(from.text());
        Details details = from.details();
        boolean withdrawn = from.unsignedVarint() == 1;
        return new Claim(
                new ClaimIdentity(id, SHOWN_WITHOUT_KEY, withdrawn),
                new Provenance(source, stance, attributedTo, repeats, report),
                new Strike(when, timeOfDay, types, belligerents),
                place,
                location,
                toll,
                details);
    }

    private static void packFigures(Toll toll, ClaimEncoder to) {
        to.numbers(
                toll.killed().min(),
                toll.killed().max(),
                toll.killedBest(),
                toll.injured().min(),
                toll.injured().max(),
                toll.childrenKilled().min(),
                toll.childrenKilled().max(),
                toll.womenKilled().min(),
                toll.womenKilled().max(),
                toll.combatantsKilled().min(),
                toll.combatantsKilled().max());
    }

    private static Toll unpackFigures(ClaimDecoder from) {
        @Nullable Integer[] figures = from.numbers(FIGURES);
        return new Toll(
                new Range(figures[0], figures[1]),
                figures[2],
                new Range(figures[3], figures[4]),
                new Range(figures[5], figures[6]),
                new Range(figures[7], figures[8]),
                new Range(figures[9], figures[10]));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
