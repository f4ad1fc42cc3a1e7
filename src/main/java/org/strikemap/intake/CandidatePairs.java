package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.Resemblance;

/**
 * The pairs of a new record and a held incident that may be one, with their scores. All pairs are known before one is scored, so that the
 * order of rows makes no difference; and what a pair of two publishers' records scores depends on no third publisher, so that the order of
 * files makes none either. For one thread.
 */
final class CandidatePairs {

    /** A pair with lower odds, were there nothing else near, makes no difference to any other. */
    private static final double LEAST_ODDS = 0.02;

    private final HeldIncidents held;
    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final Map<String, List<LinkageRecord>> records = new HashMap<>();
    private final Set<String> heldPublishers = new HashSet<>();
    private final Map<String, List<CandidatePair>> byAdded = new LinkedHashMap<>();
    private final Map<String, List<CandidatePair>> byHeld = new HashMap<>();

    /** A pair and the odds of its being a match, against an unrelated incident's being there. */
    record CandidatePair(
            LinkageRecord added, Incident held, LinkageRecord known, Resemblance resemblance, double odds) {}

    /** A pair among all others. */
    record ScoredPair(CandidatePair pair, double score, int rivals) {}

    CandidatePairs(HeldIncidents held, Stream<Incident> added) {
        this.held = held;
        for (Incident incident : held.incidents()) {
            List<LinkageRecord> ofIncident = LinkageRecord.listOf(incident);
            records.put(incident.id(), ofIncident);
            ofIncident.forEach(neighbourhood::add);
            ofIncident.forEach(known -> heldPublishers.addAll(known.publishers()));
        }
        List<LinkageRecord> news = added.map(LinkageRecord::of).toList();
        news.forEach(neighbourhood::add);
        news.forEach(this::findPairs);
    }

    private void findPairs(LinkageRecord added) {
        List<CandidatePair> pairs = candidates(added)
                .flatMap(other -> findPair(added, other).stream())
                .filter(pair -> !Resemblance.isDistinguishedBySource(added.own(), pair.held))
                .toList();
        if (!pairs.isEmpty()) {
            byAdded.put(added.key(), pairs);
            pairs.forEach(pair -> byHeld.computeIfAbsent(pair.held.id(), id -> new ArrayList<>(2))
                    .add(pair));
        }
    }

    private Stream<Incident> candidates(LinkageRecord of) {
        return held.listCandidates(of.own()).stream()
                .filter(other -> other.mark().status() == IncidentStatus.COUNTED);
    }

    /** The likeliest pair with one of the records that were joined to an incident. */
    private Optional<CandidatePair> findPair(LinkageRecord added, Incident other) {
        return records.getOrDefault(other.id(), List.of()).stream()
                .flatMap(known -> Resemblance.compare(added.own(), known.own()).stream()
                        .filter(resemblance -> resemblance.odds(0) >= LEAST_ODDS)
                        .map(resemblance ->
                                new CandidatePair(added, other, known, resemblance, odds(added, known, resemblance))))
                .max(Comparator.comparingDouble(CandidatePair::odds).thenComparing(pair -> pair.known.key()));
    }

    private double odds(LinkageRecord one, LinkageRecord other, Resemblance resemblance) {
        int metres = resemblance.neighbourhoodMetres();
        int most = Math.max(neighbourhood.count(one, other, metres), neighbourhood.count(other, one, metres));
        return resemblance.odds(most);
    }

    /** The scored pairs of each new record that has any, the best first. */
    Collection<List<ScoredPair>> score() {
        return byAdded.values().stream()
                .map(pairs -> pairs.stream()
                        .map(this::score)
                        .sorted(Comparator.comparingDouble(ScoredPair::score)
                                .reversed()
                                .thenComparing(scored -> scored.pair.held.id()))
                        .toList())
                .toList();
    }

    private ScoredPair score(CandidatePair pair) {
        List<Double> rivals = Stream.concat(
                        Stream.concat(
                                byAdded.getOrDefault(pair.added.key(), List.of()).stream()
                                        .filter(other -> !other.held.id().equals(pair.held.id()))
                                        .filter(other -> other.known.sharesPublisher(pair.known)),
                                byHeld.getOrDefault(pair.held.id(), List.of()).stream()
                                        .filter(other -> !other.added.key().equals(pair.added.key()))
                                        .filter(other -> other.added.sharesPublisher(pair.added))),
                        heldRivals(pair))
                .map(CandidatePair::odds)
                .sorted()
                .toList();
        double sum = rivals.stream().mapToDouble(Double::doubleValue).sum();
        int likely = (int) rivals.stream().filter(odds -> odds * 4 >= pair.odds).count();
        return new ScoredPair(pair, pair.resemblance.score(pair.odds, sum), likely);
    }

    /** Pairs of the held record with others of the new one's publisher that are held already. */
    private Stream<CandidatePair> heldRivals(CandidatePair pair) {
        if (pair.added.publishers().stream().noneMatch(heldPublishers::contains)) {
            return Stream.empty();
        }
        return candidates(pair.known)
                .filter(other -> !other.id().equals(pair.held.id()))
                .filter(other ->
                        records.getOrDefault(other.id(), List.of()).stream().anyMatch(pair.added::sharesPublisher))
                .flatMap(other -> findPair(pair.known, other).stream())
                .filter(other -> !Resemblance.isDistinguishedBySource(pair.known.own(), other.held));
    }

    /** The records of a held incident. */
    List<LinkageRecord> recordsOf(Incident incident) {
        return records.getOrDefault(incident.id(), List.of());
    }
}
