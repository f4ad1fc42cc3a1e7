package org.strikemap.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.question.Question;
import org.strikemap.source.Source;

/** A store that forgets everything when the process ends: for tests and for trying things out. It keeps every version whole. */
public final class MemoryStore implements Store {

    private final Map<String, Incident> incidents = new TreeMap<>();
    private final Map<String, MemoryClaim> claims = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final Map<String, Question> questions = new TreeMap<>();
    private final SortedMap<Long, ImportEntry> imports = new TreeMap<>();
    private final List<List<Incident>> versions = new ArrayList<>(List.of(List.of()));
    private boolean closed;

    /** A claim, the incident it is held under and the data set that brought it. */
    private record MemoryClaim(
            String incidentId, Claim claim, @Nullable String dataset) {}

    @Override
    public synchronized long version() {
        requireOpen();
        return imports.size();
    }

    @Override
    public synchronized List<Revision> listRevisions(long version, String afterId, int limit) {
        requireOpen();
        Map<String, Incident> before = byId(incidentsAt(version - 1));
        Map<String, Incident> after = byId(incidentsAt(version));
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .filter(id -> id.compareTo(afterId) > 0)
                .flatMap(id -> revision(before.get(id), after.get(id)).stream())
                .limit(limit)
                .toList();
    }

    private static Optional<Revision> revision(@Nullable Incident before, @Nullable Incident after) {
        if (before == null || after == null) {
            return Optional.ofNullable(after)
                    .map(added -> new Revision(added.id(), added.title(), Revision.Kind.ADDED))
                    .or(() -> Optional.ofNullable(before)
                            .map(gone -> new Revision(gone.id(), gone.title(), Revision.Kind.GONE)));
        }
        boolean withdrawn = after.status() == IncidentStatus.WITHDRAWN && before.status() != IncidentStatus.WITHDRAWN;
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new Revision(
                        after.id(), after.title(), withdrawn ? Revision.Kind.WITHDRAWN : Revision.Kind.CHANGED));
    }

    private List<Incident> incidentsAt(long version) {
        return versions.get(Math.clamp(version, 0, versions.size() - 1));
    }

    private static Map<String, Incident> byId(List<Incident> incidents) {
        Map<String, Incident> byId = new HashMap<>();
        incidents.forEach(incident -> byId.put(incident.id(), incident));
        return byId;
    }

    @Override
    public synchronized long countIncidents() {
        requireOpen();
        return incidents.size();
    }

    @Override
    public long readEach(Consumer<Incident> receiver, Consumer<Tally> tallyReceiver) {
        long version = version();
        readEachAsOf(version, receiver, tallyReceiver);
        return version;
    }

    @Override
    public void readEachAsOf(long version, Consumer<Incident> receiver, Consumer<Tally> tallyReceiver) {
        List<Incident> held;
        List<Tally> heldTallies;
        synchronized (this) {
            requireOpen();
            held = incidentsAt(version);
            heldTallies = List.copyOf(tallies.values());
        }
        held.forEach(receiver);
        heldTallies.forEach(tallyReceiver);
    }

    @Override
    public synchronized List<Incident> findIncidents(Collection<String> ids) {
        requireOpen();
        return withClaims(new HashSet<>(ids));
    }

    @Override
    public synchronized List<Incident> findIncidentsOfKeys(Collection<String> incidentKeys) {
        Set<String> keys = new HashSet<>(incidentKeys);
        return incidentsHolding(held -> keys.contains(held.claim().incidentKey()));
    }

    @Override
    public synchronized List<Incident> findIncidentsOfClaims(Collection<String> claimIds) {
        Set<String> ids = new HashSet<>(claimIds);
        return incidentsHolding(held -> ids.contains(held.claim().id()));
    }

    private List<Incident> incidentsHolding(Predicate<MemoryClaim> wanted) {
        requireOpen();
        return withClaims(claims.values().stream()
                .filter(wanted)
                .map(MemoryClaim::incidentId)
                .collect(Collectors.toSet()));
    }

    @Override
    public synchronized Set<String> listClaimIds(String dataset) {
        requireOpen();
        return claims.values().stream()
                .filter(held -> dataset.equals(held.dataset()) && !held.claim().withdrawn())
                .map(held -> held.claim().id())
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Set<String> listDatasets(Collection<String> claimIds) {
        requireOpen();
        Set<String> datasets = new HashSet<>();
        for (String id : claimIds) {
            MemoryClaim held = claims.get(id);
            if (held != null && held.dataset() != null) {
                datasets.add(held.dataset());
            }
        }
        return datasets;
    }

    @Override
    public synchronized List<Incident> listIncidents(LocalDate first, LocalDate last, Predicate<DaysAndPoint> wanted) {
        requireOpen();
        return withClaims(incidents.values().stream()
                .filter(incident -> !incident.when().first().isAfter(last)
                        && !incident.when().last().isBefore(first)
                        && wanted.test(spot(incident)))
                .map(Incident::id)
                .collect(Collectors.toSet()));
    }

    private static DaysAndPoint spot(Incident incident) {
        Location location = incident.location();
        return new DaysAndPoint(
                incident.when().first(), incident.when().last(), location == null ? null : location.point());
    }

    @Override
    public synchronized List<Source> listSources() {
        requireOpen();
        return List.copyOf(sources.values());
    }

    @Override
    public synchronized List<Question> listQuestions() {
        requireOpen();
        return List.copyOf(questions.values());
    }

    @Override
    public synchronized Optional<Question> findQuestion(String id) {
        requireOpen();
        return Optional.ofNullable(questions.get(id));
    }

    @Override
    public synchronized Optional<ImportEntry> findImport(String sha256) {
        return findLast(entry -> entry.sha256().equals(sha256));
    }

    @Override
    public synchronized Optional<ImportEntry> findEdition(String dataset) {
        return findLast(entry -> dataset.equals(entry.dataset()));
    }

    private Optional<ImportEntry> findLast(Predicate<ImportEntry> wanted) {
        requireOpen();
        return List.copyOf(imports.values()).reversed().stream().filter(wanted).findFirst();
    }

    @Override
    public synchronized SortedMap<Long, ImportEntry> listImports() {
        requireOpen();
        return new TreeMap<>(imports);
    }

    @Override
    public synchronized long commit(ChangeSet change) {
        requireOpen();
        change.requireOn(imports.size());
        claims.keySet().removeAll(change.removed());
        List<Incident> given = new ArrayList<>();
        change.incidents().forEach(given::add);
        for (Incident incident : given) {
            incidents.put(incident.id(), incident);
            for (Claim claim : incident.claims()) {
                claims.put(claim.id(), held(incident.id(), claim, change.entry().dataset()));
                sources.put(claim.source().id(), claim.source());
            }
        }
        Map<String, List<Claim>> held = claimsByIncident();
        incidents.keySet().retainAll(held.keySet());
        for (Incident incident : given) {
            List<Claim> own = held.getOrDefault(incident.id(), List.of());
            if (!own.isEmpty() && !own.equals(incident.claims())) {
                incidents.put(incident.id(), Corroboration.corroborate(incident.mark(), own));
            }
        }
        for (Tally tally : change.tallies()) {
            tallies.put(tally.id(), tally);
            sources.put(tally.source().id(), tally.source());
        }
        questions.keySet().removeAll(change.questions().dropped());
        change.questions().put().forEach(question -> questions.put(question.id(), question));
        imports.put(imports.size() + 1L, change.entry());
        versions.add(withClaims(incidents.keySet()));
        return imports.size();
    }

    private MemoryClaim held(String incidentId, Claim claim, @Nullable String dataset) {
        MemoryClaim before = claims.get(claim.id());
        if (before != null && (dataset == null || before.claim().equals(claim))) {
            return new MemoryClaim(incidentId, claim, before.dataset());
        }
        return new MemoryClaim(incidentId, claim, dataset);
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException("the store in memory is closed");
        }
    }

    private List<Incident> withClaims(Set<String> ids) {
        Map<String, List<Claim>> held = claimsByIncident();
        List<Incident> found = new ArrayList<>();
        incidents.forEach((id, incident) -> {
            if (ids.contains(id)) {
                found.add(incident.with(held.getOrDefault(id, List.of())));
            }
        });
        return found;
    }

    private Map<String, List<Claim>> claimsByIncident() {
        Map<String, List<Claim>> held = new LinkedHashMap<>();
        for (MemoryClaim one : claims.values()) {
            held.computeIfAbsent(one.incidentId(), id -> new ArrayList<>()).add(one.claim());
        }
        return held;
    }
}
