package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.strikemap.claim.Location;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.incident.Resemblance;

/**
 * The pairs of a new record and a held one that may be one incident, with their scores. All pairs are known before one is scored, so that the
 * order of rows makes no difference; and what a pair of two publishers' records scores depends on no third publisher, nor on what either
 * record was joined to, so that the order of files makes none either. For one thread.
 */
final class CandidatePairs {

    /** A pair with lower odds, were there nothing else near, makes no difference to any other. */
    private static final double LEAST_ODDS = 0.02;

    private final Neighbourhood neighbourhood = new Neighbourhood();
    private final Map<SpaceTimeCell, List<HeldRecord>> cells = new HashMap<>();
    private final Map<String, List<LinkageRecord>> records = new HashMap<>();
    private final Set<LinkageRecord.Publisher> heldPublishers = new HashSet<>();
    private final Map<String, List<CandidatePair>> byAdded = new LinkedHashMap<>();
    private final Map<String, List<CandidatePair>> byKnown = new HashMap<>();

    private record HeldRecord(LinkageRecord known, Incident incident) {}

    /**
     * A pair and the odds of its being a match, against an unrelated incident's being there.
     *
     * @param held the incident that holds the known record, perhaps with others
     */
    record CandidatePair(
            LinkageRecord added, Incident held, LinkageRecord known, Resemblance resemblance, double odds) {

        /** Whether no source holds the new record apart from anything that the held incident has. */
        boolean isJoinable() {
            return !Resemblance.isDistinguishedBySource(added.own(), held);
        }
    }

    /** A pair among all others. */
    record ScoredPair(CandidatePair pair, double score, int rivals) {

        /** By score, and where it is one by keys, so that the order is always the same. */
        static final Comparator<ScoredPair> BEST_FIRST = Comparator.comparingDouble(ScoredPair::score)
                .reversed()
                .thenComparing(scored -> scored.pair.known.key())
                .thenComparing(scored -> scored.pair.added.key());
    }

    CandidatePairs(HeldIncidents held, Stream<Incident> added) {
        for (Incident incident : held.incidents()) {
            List<LinkageRecord> ofIncident = LinkageRecord.listOf(incident);
            records.put(incident.id(), ofIncident);
            for (LinkageRecord known : ofIncident) {
                neighbourhood.add(known);
                heldPublishers.addAll(known.publishers());
                if (incident.mark().status() == IncidentStatus.COUNTED) {
                    HeldRecord candidate = new HeldRecord(known, incident);
                    forEachCell(
                            known,
                            0,
                            cell -> cells.computeIfAbsent(cell, empty -> new ArrayList<>(1))
                                    .add(candidate));
                }
            }
        }
        List<LinkageRecord> news = added.map(LinkageRecord::of).toList();
        news.forEach(neighbourhood::add);
        news.forEach(this::findPairs);
    }

    private static void forEachCell(LinkageRecord of, int around, Consumer<SpaceTimeCell> visitor) {
        Location location = of.own().location();
        SpaceTimeCell.forEach(
                location == null ? null : location.point(),
                of.own().when().first(),
                of.own().when().last(),
                around,
                visitor);
    }

    private void findPairs(LinkageRecord added) {
        List<CandidatePair> pairs = candidates(added).stream()
                .flatMap(other -> findPair(added, other).stream())
                .toList();
        if (!pairs.isEmpty()) {
            byAdded.put(added.key(), pairs);
            pairs.forEach(pair -> byKnown.computeIfAbsent(pair.known.key(), key -> new ArrayList<>(2))
                    .add(pair));
        }
    }

    /** The held records of the days of another, of the day before and after, and of its surroundings. */
    private Set<HeldRecord> candidates(LinkageRecord of) {
        Set<HeldRecord> near = new LinkedHashSet<>();
        forEachCell(of, 1, cell -> near.addAll(cells.getOrDefault(cell, List.of())));
        return near;
    }

    private Optional<CandidatePair> findPair(LinkageRecord added, HeldRecord other) {
        LinkageRecord known = other.known;
        return Resemblance.compare(added.own(), known.own())
                .filter(resemblance -> resemblance.odds(0) >= LEAST_ODDS)
                .map(resemblance ->
                        new CandidatePair(added, other.incident, known, resemblance, odds(added, known, resemblance)));
    }

    private double odds(LinkageRecord one, LinkageRecord other, Resemblance resemblance) {
        int metres = resemblance.neighbourhoodMetres();
        int most = Math.max(neighbourhood.count(one, other, metres), neighbourhood.count(other, one, metres));
        return resemblance.odds(most);
    }

    /** All pairs with their scores. */
    List<ScoredPair> score() {
        return byAdded.values().stream().flatMap(List::stream).map(this::score).toList();
    }

    private ScoredPair score(CandidatePair pair) {
        List<Double> rivals = Stream.of(
                        byAdded.getOrDefault(pair.added.key(), List.of()).stream()
                                .filter(other -> !other.held.id().equals(pair.held.id()))
                                .filter(other -> other.known.sharesPublisher(pair.known)),
                        byKnown.getOrDefault(pair.known.key(), List.of()).stream()
                                .filter(other -> !other.added.key().equals(pair.added.key()))
                                .filter(other -> other.added.sharesPublisher(pair.added)),
                        heldRivals(pair))
                .flatMap(others -> others)
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
        return candidates(pair.known).stream()
                .filter(other -> !other.incident.id().equals(pair.held.id()))
                .filter(other -> other.known.sharesPublisher(pair.added))
                .flatMap(other -> findPair(pair.known, other).stream());
    }

    /** The records of a held incident. */
    List<LinkageRecord> recordsOf(Incident incident) {
        return records.getOrDefault(incident.id(), List.of());
    }
}
