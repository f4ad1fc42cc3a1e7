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
import java.util.stream.Stream;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.Resemblance;

/**
 * One-to-one assignment of the incidents of a file to the stored ones: what is certain joins, what is doubtful is asked. A score above a
 * half leaves less than a half to every other pair of the same two publishers, so the certain pairs are one to one. An incident that is
 * certainly one with two stored ones of two publishers unites them, unless a person has decided about either. What was joined once, or
 * decided, stays as it is.
 */
final class Joining {

    /** How many pairs are shown to a person who is asked about an incident. */
    private static final int ASKED = 2;

    /** A pair is not worth showing beside one that is so many times as likely. */
    private static final int LEAST_SHARE = 4;

    private final HeldIncidents held;
    private final Supplier<Set<String>> decided;
    private final Map<String, String> joined = new HashMap<>();

    /** Of incidents that went to another one, the id of that. */
    private final Map<String, String> united = new HashMap<>();

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
        List<List<CandidatePairs.ScoredPair>> scored = candidates.score().stream()
                .sorted(Comparator.comparingDouble((List<CandidatePairs.ScoredPair> pairs) ->
                                pairs.getFirst().score())
                        .reversed()
                        .thenComparing(pairs -> pairs.getFirst().pair().added().key()))
                .toList();
        Set<String> taken = new HashSet<>();
        for (List<CandidatePairs.ScoredPair> pairs : scored) {
            List<CandidatePairs.ScoredPair> certain = pairs.stream()
                    .filter(pair -> pair.score() >= Resemblance.CERTAIN)
                    .toList();
            if (certain.isEmpty() || !canUnite(certain, candidates, taken)) {
                ask(pairs);
            } else {
                join(certain, candidates, taken);
            }
        }
    }

    /** Whether an incident may be one with all these; nobody else of its file is one with them, and nobody has held them apart. */
    private boolean canUnite(List<CandidatePairs.ScoredPair> certain, CandidatePairs candidates, Set<String> taken) {
        if (certain.stream().anyMatch(pair -> taken.contains(pair.pair().held().id()))) {
            return false;
        }
        if (certain.size() == 1) {
            return true;
        }
        Set<String> publishers = new HashSet<>();
        int unnumbered = 0;
        for (CandidatePairs.ScoredPair pair : certain) {
            Incident incident = pair.pair().held();
            List<LinkageRecord> records = candidates.recordsOf(incident);
            unnumbered += isNumbered(incident, records) ? 0 : 1;
            Set<String> own = new HashSet<>();
            records.forEach(known -> own.addAll(known.publishers()));
            if (unnumbered > 1 || isDecided(incident, records) || own.stream().anyMatch(publishers::contains)) {
                return false;
            }
            publishers.addAll(own);
        }
        return true;
    }

    /** Whether nobody but publishers that number their incidents has given it its keys, so that nobody has held it apart from others. */
    private static boolean isNumbered(Incident incident, List<LinkageRecord> records) {
        return incident.mark().equals(IncidentMark.none(incident.id()))
                && records.stream().allMatch(LinkageRecord::isNumbered);
    }

    private boolean isDecided(Incident incident, List<LinkageRecord> records) {
        Set<String> ids = decided.get();
        return ids.contains(incident.id()) || records.stream().anyMatch(known -> ids.contains(known.key()));
    }

    private void join(List<CandidatePairs.ScoredPair> certain, CandidatePairs candidates, Set<String> taken) {
        NavigableMap<String, Boolean> numbered = new TreeMap<>();
        for (CandidatePairs.ScoredPair pair : certain) {
            Incident incident = pair.pair().held();
            numbered.put(incident.id(), isNumbered(incident, candidates.recordsOf(incident)));
        }
        Set<String> ids = numbered.keySet();
        taken.addAll(ids);
        String kept = ids.stream()
                .filter(id -> Boolean.FALSE.equals(numbered.get(id)))
                .findFirst()
                .orElseGet(numbered::firstKey);
        ids.stream().filter(id -> !id.equals(kept)).forEach(id -> united.put(id, kept));
        for (CandidatePairs.ScoredPair pair : certain) {
            joined.put(pair.pair().added().key(), kept);
            joins.add(proposal(pair));
        }
    }

    private void ask(List<CandidatePairs.ScoredPair> pairs) {
        double any =
                pairs.stream().mapToDouble(CandidatePairs.ScoredPair::score).sum();
        if (any >= Resemblance.DOUBTFUL) {
            double best = pairs.getFirst().score();
            pairs.stream()
                    .filter(pair -> pair.score() * LEAST_SHARE >= best)
                    .limit(ASKED)
                    .map(Joining::proposal)
                    .forEach(questions::add);
        }
    }

    private static ImportResult.MatchProposal proposal(CandidatePairs.ScoredPair scored) {
        CandidatePairs.CandidatePair pair = scored.pair();
        String rivals = scored.rivals() == 0 ? "no other candidate" : scored.rivals() + " other candidates";
        return new ImportResult.MatchProposal(
                pair.added().key(),
                pair.held().id(),
                scored.score(),
                pair.resemblance().reason() + "; " + rivals);
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
