package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;

/** The claims of a run brought together with those that the store holds of the same incidents. */
final class ClaimMerge {

    private final HeldIncidents held;
    private final Set<String> gone;
    private final Joining joining;
    private final Map<String, IncidentMark> marks = new HashMap<>();
    private final Map<String, List<Claim>> claimsOf = new LinkedHashMap<>();
    private final Map<String, List<Incident>> united;
    private final int claims;
    private int sameClaims;
    private int changedClaims;
    private int withdrawnClaims;
    private int newIncidents;

    /**
     * @param claims of the file, each id once
     * @param gone the ids of held claims that are to be withdrawn
     * @param given what is held of incidents beyond their claims
     * @param decided the incidents and keys about which a person has decided
     */
    ClaimMerge(
            List<Claim> claims,
            HeldIncidents held,
            Set<String> gone,
            Collection<IncidentMark> given,
            Supplier<Set<String>> decided) {
        this.held = held;
        this.gone = gone;
        this.claims = claims.size();
        given.forEach(mark -> marks.put(mark.incidentKey(), mark));
        joining = new Joining(held, decided);
        if (given.isEmpty() && !held.isEmpty()) {
            joining.compare(newIncidents(claims, held));
        }
        united = joining.listUnited();
        claims.forEach(this::take);
        for (String id : gone) {
            held.findIncidentOfClaim(id)
                    .ifPresent(incident ->
                            claimsOf.computeIfAbsent(joining.keptFor(incident.id()), known -> new ArrayList<>(1)));
            withdrawnClaims++;
        }
        for (String id : claimsOf.keySet()) {
            newIncidents += held.findIncident(id).isPresent() ? 0 : 1;
        }
    }

    private void take(Claim claim) {
        claimsOf.computeIfAbsent(joining.incidentOf(claim.incidentKey()), id -> new ArrayList<>(2))
                .add(claim);
        Claim before = held.findClaim(claim.id()).orElse(null);
        if (before != null) {
            sameClaims += claim.equals(before) ? 1 : 0;
            changedClaims += claim.equals(before) ? 0 : 1;
        }
    }

    /** The incidents that are new or have a new, changed or withdrawn claim, whole; each is made when it is come to. */
    Iterable<Incident> incidents() {
        return () -> claimsOf.entrySet().stream()
                .flatMap(each -> changed(each.getKey(), each.getValue()).stream())
                .iterator();
    }

    private List<Incident> changed(String id, List<Claim> added) {
        Incident before = held.findIncident(id).orElse(null);
        Collection<Claim> all = before == null ? added : mergeClaims(id, before, added);
        Incident after = Corroboration.corroborate(mark(id, before), all);
        return after.equals(before) ? List.of() : List.of(after);
    }

    private Collection<Claim> mergeClaims(String id, Incident before, List<Claim> added) {
        Map<String, Claim> all = new LinkedHashMap<>();
        Stream.concat(Stream.of(before), united.getOrDefault(id, List.of()).stream())
                .flatMap(incident -> incident.claims().stream())
                .forEach(claim -> all.put(claim.id(), gone.contains(claim.id()) ? claim.withdraw() : claim));
        added.forEach(claim -> all.put(claim.id(), claim));
        return all.values();
    }

    /** The incidents that the store does not hold and others may be near, each made when it is asked for, as if nothing joined. */
    private static Stream<Incident> newIncidents(List<Claim> claims, HeldIncidents held) {
        Map<String, List<Claim>> byKey = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (!held.knows(claim.incidentKey())) {
                byKey.computeIfAbsent(claim.incidentKey(), key -> new ArrayList<>(2))
                        .add(claim);
            }
        }
        return byKey.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(claim -> held.hasNeighbours(claim.when())))
                .map(each -> Corroboration.corroborate(IncidentMark.none(each.getKey()), each.getValue()));
    }

    private IncidentMark mark(String id, @Nullable Incident before) {
        IncidentMark given = marks.get(id);
        if (given != null) {
            return given;
        }
        return before != null ? before.mark() : IncidentMark.none(id);
    }

    int newClaims() {
        return claims - sameClaims - changedClaims;
    }

    int changedClaims() {
        return changedClaims;
    }

    int sameClaims() {
        return sameClaims;
    }

    int withdrawnClaims() {
        return withdrawnClaims;
    }

    int newIncidents() {
        return newIncidents;
    }

    Joining joining() {
        return joining;
    }
}
