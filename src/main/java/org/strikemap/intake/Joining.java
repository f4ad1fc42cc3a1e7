package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.Resemblance;

/**
 * Duplicate detection between the incidents of a file and the stored ones: what is certain joins, what is doubtful is asked. An
 * incident that the store has once held apart, or joined, stays as it is, so a person's decision outlives every later import.
 */
final class Joining {

    /** Minimum margin between the best and the second-best candidate; below it a person is asked. */
    private static final double CLEAR = 0.1;

    private final HeldIncidents held;
    private final Map<String, String> joined = new HashMap<>();
    private final List<ImportResult.MatchProposal> joins = new ArrayList<>();
    private final List<ImportResult.MatchProposal> questions = new ArrayList<>();

    private record CandidatePair(Incident added, Incident held, Resemblance resemblance) {}

    Joining(HeldIncidents held) {
        this.held = held;
    }

    /** Looks at the incidents of a file that the store does not hold, as they would be if nothing joined. */
    void compare(Stream<Incident> added) {
        List<CandidatePair> certain = new ArrayList<>();
        added.map(this::pairs).filter(pairs -> !pairs.isEmpty()).forEach(pairs -> {
            CandidatePair best = pairs.getFirst();
            boolean clear = pairs.size() < 2 || pairs.get(1).resemblance.score() < best.resemblance.score() - CLEAR;
            if (clear && best.resemblance.score() >= Resemblance.CERTAIN) {
                certain.add(best);
            } else {
                addForReview(pairs);
            }
        });
        certain.sort(Comparator.comparingDouble((CandidatePair pair) -> pair.resemblance.score())
                .reversed());
        Set<String> taken = new HashSet<>();
        for (CandidatePair pair : certain) {
            if (taken.add(pair.held.id())) {
                joined.put(pair.added.id(), pair.held.id());
                joins.add(proposal(pair));
            } else {
                addForReview(List.of(pair));
            }
        }
    }

    private List<CandidatePair> pairs(Incident added) {
        return held.listCandidates(added).stream()
                .filter(other -> other.mark().status() == IncidentStatus.COUNTED)
                .flatMap(other -> Resemblance.compare(added, other).stream()
                        .map(resemblance -> new CandidatePair(added, other, resemblance)))
                .filter(pair -> pair.resemblance.score() >= Resemblance.DOUBTFUL)
                .sorted(Comparator.comparingDouble((CandidatePair pair) -> pair.resemblance.score())
                        .reversed()
                        .thenComparing(pair -> pair.held.id()))
                .toList();
    }

    private void addForReview(List<CandidatePair> pairs) {
        pairs.stream().limit(2).map(Joining::proposal).forEach(questions::add);
    }

    private static ImportResult.MatchProposal proposal(CandidatePair pair) {
        return new ImportResult.MatchProposal(
                pair.added.id(), pair.held.id(), pair.resemblance.score(), pair.resemblance.reason());
    }

    /** The incident that a key's claims go to. */
    String incidentOf(String key) {
        return held.findOfKey(key).map(Incident::id).orElseGet(() -> joined.getOrDefault(key, key));
    }

    List<ImportResult.MatchProposal> matches() {
        return joins;
    }

    List<ImportResult.MatchProposal> reviews() {
        return questions;
    }
}
