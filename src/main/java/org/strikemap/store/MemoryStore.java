package org.strikemap.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Incident;
import org.strikemap.source.Source;

/** A store that forgets everything when the process ends: for tests and for trying things out. */
public final class MemoryStore implements Store {

    private final Map<String, Incident> incidents = new TreeMap<>();
    private final Map<String, Held> claims = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Source> sources = new TreeMap<>();
    private final List<ImportEntry> imports = new ArrayList<>();
    private boolean closed;

    /** A claim and the incident it is held under. */
    private record Held(String incidentId, Claim claim) {}

    @Override
    public synchronized long version() {
        requireOpen();
        return imports.size();
    }

    @Override
    public synchronized Contents readAll() {
        requireOpen();
        return new Contents(imports.size(), withClaims(incidents.keySet()), List.copyOf(tallies.values()));
    }

    @Override
    public synchronized List<Incident> findIncidents(Collection<String> ids) {
        requireOpen();
        return withClaims(new HashSet<>(ids));
    }

    @Override
    public synchronized List<Incident> findIncidentsOfKeys(Collection<String> incidentKeys) {
        requireOpen();
        Set<String> keys = new HashSet<>(incidentKeys);
        return withClaims(claims.values().stream()
                .filter(held -> keys.contains(held.claim().incidentKey()))
                .map(Held::incidentId)
                .collect(Collectors.toSet()));
    }

    @Override
    public synchronized List<Incident> listIncidents(LocalDate first, LocalDate last) {
        requireOpen();
        return withClaims(incidents.values().stream()
                .filter(incident -> !incident.when().first().isAfter(last)
                        && !incident.when().last().isBefore(first))
                .map(Incident::id)
                .collect(Collectors.toSet()));
    }

    @Override
    public synchronized List<Source> listSources() {
        requireOpen();
        return List.copyOf(sources.values());
    }

    @Override
    public synchronized Optional<ImportEntry> findImport(String sha256) {
        requireOpen();
        return imports.reversed().stream()
                .filter(entry -> entry.sha256().equals(sha256))
                .findFirst();
    }

    @Override
    public synchronized List<ImportEntry> listImports() {
        requireOpen();
        return List.copyOf(imports);
    }

    @Override
    public synchronized long commit(Change change) {
        requireOpen();
        for (Incident incident : change.incidents()) {
            incidents.put(incident.id(), incident);
            for (Claim claim : incident.claims()) {
                claims.put(claim.id(), new Held(incident.id(), claim));
                sources.put(claim.source().id(), claim.source());
            }
        }
        incidents.keySet().retainAll(claimsByIncident().keySet());
        for (Tally tally : change.tallies()) {
            tallies.put(tally.id(), tally);
            sources.put(tally.source().id(), tally.source());
        }
        imports.add(change.entry());
        return imports.size();
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
                found.add(withClaims(incident, held.getOrDefault(id, List.of())));
            }
        });
        return found;
    }

    private Map<String, List<Claim>> claimsByIncident() {
        Map<String, List<Claim>> held = new LinkedHashMap<>();
        for (Held one : claims.values()) {
            held.computeIfAbsent(one.incidentId(), id -> new ArrayList<>()).add(one.claim());
        }
        return held;
    }

    private static Incident withClaims(Incident incident, List<Claim> claims) {
        return new Incident(
                incident.mark(),
                incident.title(),
                incident.location(),
                incident.when(),
                incident.timeOfDay(),
                incident.strikeType(),
                incident.belligerents(),
                incident.harmStatus(),
                claims);
    }
}
