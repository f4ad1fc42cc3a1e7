package org.strikemap.intake;

import java.time.LocalDate;
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
import org.strikemap.claim.Claim;
import org.strikemap.claim.Location;
import org.strikemap.incident.Incident;
import org.strikemap.incident.Resemblance;
import org.strikemap.source.ReportedDate;
import org.strikemap.store.Store;

/** Index over the stored incidents during an import: by incident, by claim, and by the keys and days that its claims brought along. */
final class HeldIncidents {

    private final Map<String, Incident> byId = new HashMap<>();
    private final Map<String, String> idOfKey = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();

    private final Map<String, IndexedClaim> claims = new HashMap<>();

    /** A claim and the incident that holds it. */
    private record IndexedClaim(Incident incident, Claim claim) {}

    /** What a store holds of the incidents that these claims speak of, and that those may be which it does not know. */
    static HeldIncidents of(Store store, List<Claim> claims) {
        List<String> keys = claims.stream().map(Claim::incidentKey).distinct().toList();
        if (store.countIncidents() <= keys.size()) {
            return new HeldIncidents(store.readAll().incidents());
        }
        Map<String, Incident> found = new LinkedHashMap<>();
        store.findIncidents(keys).forEach(incident -> found.put(incident.id(), incident));
        store.findIncidentsOfKeys(keys).forEach(incident -> found.put(incident.id(), incident));
        HeldIncidents known = new HeldIncidents(found.values());
        listCandidates(store, claims.stream().filter(claim -> !known.knows(claim.incidentKey())))
                .forEach(incident -> found.put(incident.id(), incident));
        return new HeldIncidents(found.values());
    }

    /** The incidents of a store that lie near one of these claims, in place and in time. */
    private static List<Incident> listCandidates(Store store, Stream<Claim> claims) {
        Set<SpaceTimeCell> added = new HashSet<>();
        claims.forEach(claim -> {
            Location location = claim.location();
            SpaceTimeCell.forEach(
                    location == null ? null : location.point(),
                    claim.when().first(),
                    claim.when().last(),
                    0,
                    added::add);
        });
        Optional<LocalDate> first = added.stream().map(SpaceTimeCell::day).min(Comparator.naturalOrder());
        Optional<LocalDate> last = added.stream().map(SpaceTimeCell::day).max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return List.of();
        }
        return store.listIncidents(
                first.get().minusDays(Resemblance.DAYS_AROUND),
                last.get().plusDays(Resemblance.DAYS_AROUND),
                spot -> isNear(spot, added));
    }

    private static boolean isNear(Store.DaysAndPoint spot, Set<SpaceTimeCell> added) {
        boolean[] near = {false};
        SpaceTimeCell.forEach(
                spot.point(),
                spot.first(),
                spot.last(),
                Resemblance.DAYS_AROUND,
                1,
                cell -> near[0] |= added.contains(cell));
        return near[0];
    }

    private HeldIncidents(Collection<Incident> incidents) {
        add(incidents);
    }

    /** Adds what the store holds besides; what is known already stays as it is. */
    void add(Collection<Incident> incidents) {
        for (Incident incident : incidents) {
            if (byId.putIfAbsent(incident.id(), incident) != null) {
                continue;
            }
            for (Claim claim : incident.claims()) {
                idOfKey.put(claim.incidentKey(), incident.id());
                claims.put(claim.id(), new IndexedClaim(incident, claim));
                SpaceTimeCell.listDays(claim.when().first(), claim.when().last(), 0)
                        .forEach(days::add);
            }
        }
    }

    /** Everything that is held, in no order. */
    Collection<Incident> incidents() {
        return byId.values();
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    Optional<Incident> findIncident(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<Claim> findClaim(String id) {
        return Optional.ofNullable(claims.get(id)).map(IndexedClaim::claim);
    }

    Optional<Incident> findIncidentOfClaim(String claimId) {
        return Optional.ofNullable(claims.get(claimId)).map(IndexedClaim::incident);
    }

    /** Whether an incident has this key, or holds a claim that came with it. */
    boolean knows(String key) {
        return byId.containsKey(key) || idOfKey.containsKey(key);
    }

    /** The incident that holds claims of this key, which may be known under another one. */
    Optional<Incident> findOfKey(String key) {
        return Optional.ofNullable(idOfKey.get(key)).map(byId::get);
    }

    /** Whether an incident on these days may count for others in their neighbourhood: spares making it for a look. */
    boolean hasNeighbours(ReportedDate when) {
        return SpaceTimeCell.listDays(when.first(), when.last(), Resemblance.DAYS_AROUND)
                .anyMatch(days::contains);
    }
}
