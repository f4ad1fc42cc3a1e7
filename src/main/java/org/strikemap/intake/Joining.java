package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.Resemblance;

/**
 * One-to-one assignment of the incidents of a file to the stored ones: what is certain joins, what is doubtful is asked. A score above a
 * half leaves less than a half to every other pair of the same two publishers, so the certain pairs are one to one. An incident that is
 * certainly one with two stored ones of two publishers unites them, unless a person has decided about either; where a source holds those two
 * apart, it goes to the one under a key that somebody gave. What was joined once, or decided, stays as it is.
 */
final class Joining {

    private final HeldIncidents held;
    private final Supplier<Set<String>> decided;
    private final Map<String, String> joined = new HashMap<>();

    /** Of incidents that went to another one, the id of that. */
    private final Map<String, String> united = new HashMap<>();

    /** Of incidents that others go to, what is there by now. */
    private final Map<String, List<Incident>> members = new HashMap<>();

    private final List<ImportResult.MatchProposal> joins = new ArrayList<>();
    private final List<ImportResult.MatchProposal> questions = new ArrayList<>();

    /** @param decided the incidents and keys about which a person has decided; asked for when it matters */
    Joining(HeldIncidents held, Supplier<Set<String>> decided) {
        this.held = held;
        this.decided = decided;
    }

    /** Looks at the incidents of a file that the store does not hold, as they would be if nothing joined. */
    void compare(Stream<Incident> added) {
        CandidatePairs candidates = new CandidatePairs(held, added);
        List<CandidatePairs.ScoredPair> scored = candidates.score().stream()
                .sorted(CandidatePairs.ScoredPair.BEST_FIRST)
                .toList();
        for (CandidatePairs.ScoredPair pair : scored) {
            putMember(pair.pair().added().key(), pair.pair().added().own());
            putMember(pair.pair().held().id(), pair.pair().held());
        }
        Set<String> taken = new HashSet<>();
        scored.stream()
                .filter(pair ->
                        pair.score() >= Resemblance.CERTAIN && pair.pair().isJoinable())
                .collect(Collectors.groupingBy(
                        pair -> pair.pair().added().key(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .sorted(Comparator.comparing(certain ->
                        certain.stream().allMatch(pair -> pair.pair().known().isNumbered())))
                .forEach(certain -> join(certain, candidates, taken));
        ask(new LikelyPairs(scored));
    }

    private void putMember(String id, Incident member) {
        members.computeIfAbsent(id, first -> new ArrayList<>(List.of(member)));
    }

    /** Joins an incident with those that it is certainly one with and that no other of its file has gone to. */
    private void join(List<CandidatePairs.ScoredPair> certain, CandidatePairs candidates, Set<String> taken) {
        Map<String, CandidatePairs.ScoredPair> free = new LinkedHashMap<>();
        certain.stream()
                .filter(pair -> !taken.contains(pair.pair().held().id()))
                .forEach(pair -> free.putIfAbsent(pair.pair().held().id(), pair));
        List<CandidatePairs.ScoredPair> pairs = List.copyOf(free.values());
        if (pairs.size() > 1 && !canUnite(pairs, candidates)) {
            pairs = givenAlone(pairs, candidates);
        }
        if (!pairs.isEmpty()) {
            taken.addAll(unite(pairs, candidates));
        }
    }

    /** Whether these may be one incident: nobody has held them apart, neither a person nor a source. */
    private boolean canUnite(List<CandidatePairs.ScoredPair> pairs, CandidatePairs candidates) {
        List<Incident> incidents =
                pairs.stream().map(pair -> pair.pair().held()).toList();
        return incidents.stream()
                                .filter(incident -> !isNumbered(incident, candidates.recordsOf(incident)))
                                .count()
                        < 2
                && !isDecided(pairs, candidates)
                && incidents.stream().noneMatch(incident -> isHeldApart(List.of(incident), incidents));
    }

    /** The pair with the one that has a key of somebody's own, if it is one and no person has decided anything: it was there first. */
    private List<CandidatePairs.ScoredPair> givenAlone(
            List<CandidatePairs.ScoredPair> pairs, CandidatePairs candidates) {
        List<CandidatePairs.ScoredPair> given =
                pairs.stream().filter(pair -> !pair.pair().known().isNumbered()).toList();
        return given.size() == 1 && !isDecided(pairs, candidates) ? given : List.of();
    }

    private static boolean isHeldApart(List<Incident> ones, List<Incident> others) {
        return ones.stream()
                .anyMatch(one -> others.stream()
                        .anyMatch(other ->
                                !one.id().equals(other.id()) && Resemblance.isDistinguishedBySource(one, other)));
    }

    /** Whether nobody but publishers that number their incidents has given it its keys, so that nobody has held it apart from others. */
    private static boolean isNumbered(Incident incident, List<LinkageRecord> records) {
        return incident.mark().equals(IncidentMark.none(incident.id()))
                && records.stream().allMatch(LinkageRecord::isNumbered);
    }

    /** Whether a person has decided about any of these. */
    private boolean isDecided(List<CandidatePairs.ScoredPair> pairs, CandidatePairs candidates) {
        Set<String> ids = decided.get();
        return pairs.stream()
                .map(pair -> pair.pair().held())
                .anyMatch(incident -> ids.contains(incident.id())
                        || candidates.recordsOf(incident).stream().anyMatch(known -> ids.contains(known.key())));
    }

    /** Joins an incident with these, and tells their ids. */
    private Set<String> unite(List<CandidatePairs.ScoredPair> pairs, CandidatePairs candidates) {
        NavigableMap<String, Boolean> numbered = new TreeMap<>();
        for (CandidatePairs.ScoredPair pair : pairs) {
            Incident incident = pair.pair().held();
            numbered.put(incident.id(), isNumbered(incident, candidates.recordsOf(incident)));
        }
        Set<String> ids = numbered.keySet();
        String kept = ids.stream()
                .filter(id -> Boolean.FALSE.equals(numbered.get(id)))
                .findFirst()
                .orElseGet(numbered::firstKey);
        List<Incident> all = members.computeIfAbsent(kept, id -> new ArrayList<>());
        for (String id : ids) {
            if (!id.equals(kept)) {
                united.put(id, kept);
                all.addAll(members.getOrDefault(id, List.of()));
            }
        }
        all.add(pairs.getFirst().pair().added().own());
        for (CandidatePairs.ScoredPair pair : pairs) {
            joined.put(pair.pair().added().key(), kept);
            joins.add(proposal(pair.pair().added().key(), pair.pair().held().id(), pair, ""));
        }
        return ids;
    }

    /** Asks about what is likely, unless it is one by now or a source holds it apart. */
    private void ask(LikelyPairs likely) {
        Set<Set<String>> asked = new HashSet<>();
        for (CandidatePairs.ScoredPair pair : likely.list()) {
            String one = incidentOf(pair.pair().added().key());
            String other = keptFor(pair.pair().held().id());
            if (!one.equals(other)
                    && !isHeldApart(members.getOrDefault(one, List.of()), members.getOrDefault(other, List.of()))
                    && asked.add(Set.of(one, other))) {
                questions.add(proposal(one, other, pair, sum(likely.listParts(pair))));
            }
        }
    }

    private static String sum(List<String> parts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> "sums up more than " + parts.getFirst() + "; ";
            default -> "sums up: " + String.join(", ", parts) + "; ";
        };
    }

    private static ImportResult.MatchProposal proposal(
            String key, String incident, CandidatePairs.ScoredPair scored, String told) {
        String rivals = switch (scored.rivals()) {
            case 0 -> "no other candidate";
            case 1 -> "1 other candidate";
            default -> scored.rivals() + " other candidates";
        };
        return new ImportResult.MatchProposal(
                key,
                incident,
                scored.score(),
                told + scored.pair().resemblance().reason() + "; " + rivals);
    }

    /** The incident that a key's claims go to. */
    String incidentOf(String key) {
        return held.findOfKey(key)
                .map(incident -> keptFor(incident.id()))
                .orElseGet(() -> joined.getOrDefault(key, key));
    }

    /** The incident that the claims of a held one go to: itself, or the one that it was united with. */
    String keptFor(String id) {
        return united.getOrDefault(id, id);
    }

    /** The held incidents whose claims go to others, in groups by the ids of these. */
    Map<String, List<Incident>> listUnited() {
        Map<String, List<Incident>> groups = new LinkedHashMap<>();
        new TreeSet<>(united.keySet())
                .forEach(id -> held.findIncident(id)
                        .ifPresent(incident -> groups.computeIfAbsent(keptFor(id), kept -> new ArrayList<>(1))
                                .add(incident)));
        return groups;
    }

    List<ImportResult.MatchProposal> matches() {
        return joins;
    }

    List<ImportResult.MatchProposal> reviews() {
        return questions;
    }
}
