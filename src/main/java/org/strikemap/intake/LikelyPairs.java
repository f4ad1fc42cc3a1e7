package org.strikemap.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strikemap.incident.Resemblance;

/**
 * Which of many pairs a person is to be asked about. A record may resemble several of a publisher, of which each alone is unlikely: so all
 * pairs of one record with those of one publisher are looked at together, from the side of either record, and nothing depends on which of
 * the two was there first.
 */
final class LikelyPairs {

    /** How many pairs are shown to a person who is asked about a record. */
    private static final int ASKED = 2;

    /** A pair is not worth showing beside one that is so many times as likely. */
    private static final int LEAST_SHARE = 4;

    private final Map<Side, List<CandidatePairs.ScoredPair>> sides = new HashMap<>();

    /** A record, and by whose hand are those that it resembles. */
    private record Side(String key, Set<LinkageRecord.Publisher> others) {}

    /** @param scored the best first */
    LikelyPairs(List<CandidatePairs.ScoredPair> scored) {
        for (CandidatePairs.ScoredPair pair : scored) {
            sidesOf(pair)
                    .forEach(side -> sides.computeIfAbsent(side, none -> new ArrayList<>(2))
                            .add(pair));
        }
    }

    /** From where a pair is looked at: from either, or where one sums up several, from this one alone. */
    private static List<Side> sidesOf(CandidatePairs.ScoredPair scored) {
        LinkageRecord added = scored.pair().added();
        LinkageRecord known = scored.pair().known();
        Side ofAdded = new Side(added.key(), known.publishers());
        Side ofKnown = new Side(known.key(), added.publishers());
        if (scored.pair().resemblance().isSum()) {
            return List.of(isSumAdded(scored) ? ofAdded : ofKnown);
        }
        return List.of(ofAdded, ofKnown);
    }

    private static boolean isSumAdded(CandidatePairs.ScoredPair scored) {
        return Resemblance.isSumOf(
                scored.pair().added().own(), scored.pair().known().own());
    }

    /** The pairs, the best first; one may be there twice. */
    List<CandidatePairs.ScoredPair> list() {
        return sides.values().stream()
                .flatMap(LikelyPairs::likely)
                .sorted(CandidatePairs.ScoredPair.BEST_FIRST)
                .toList();
    }

    /** The likeliest, where it is likely enough that one of all these is a match. */
    private static Stream<CandidatePairs.ScoredPair> likely(List<CandidatePairs.ScoredPair> pairs) {
        double any =
                pairs.stream().mapToDouble(CandidatePairs.ScoredPair::score).sum();
        CandidatePairs.ScoredPair best = pairs.getFirst();
        return any < Resemblance.DOUBTFUL
                ? Stream.empty()
                : pairs.stream()
                        .filter(pair -> pair.score() * LEAST_SHARE >= best.score())
                        .limit(best.pair().resemblance().isSum() ? 1 : ASKED);
    }

    /** Where one of a pair sums up several of the other's publisher, the keys of these, in order; else none. */
    List<String> listParts(CandidatePairs.ScoredPair scored) {
        if (!scored.pair().resemblance().isSum()) {
            return List.of();
        }
        return sides.getOrDefault(sidesOf(scored).getFirst(), List.of()).stream()
                .filter(pair -> pair.pair().resemblance().isSum())
                .map(pair ->
                        (isSumAdded(pair) ? pair.pair().known() : pair.pair().added()).key())
                .sorted()
                .toList();
    }
}
