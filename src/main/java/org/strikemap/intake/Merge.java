package org.strikemap.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;

/**
 * The claims of a run brought together with those that the store holds of the same incidents.
 *
 * @param incidents those that are new or have a new or changed claim, whole
 */
record Merge(
        List<Incident> incidents, int newClaims, int changedClaims, int sameClaims, int newIncidents, Joining joining) {

    static Merge of(List<Claim> claims, HeldIncidents held, Collection<IncidentMark> given) {
        Map<String, IncidentMark> marks = new HashMap<>();
        given.forEach(mark -> marks.put(mark.incidentKey(), mark));
        Joining joining = new Joining(held);
        if (given.isEmpty() && !held.isEmpty()) {
            joining.look(newIncidents(claims, held));
        }
        Map<String, Map<String, Claim>> claimsOf = new LinkedHashMap<>();
        int same = 0;
        int changed = 0;
        for (Claim claim : claims) {
            String id = joining.incidentOf(claim.incidentKey());
            Map<String, Claim> all = claimsOf.computeIfAbsent(id, added -> claimsOf(held, added));
            Claim before = all.put(claim.id(), claim);
            same += claim.equals(before) ? 1 : 0;
            changed += before != null && !claim.equals(before) ? 1 : 0;
        }
        List<Incident> incidents = new ArrayList<>();
        int known = 0;
        for (Map.Entry<String, Map<String, Claim>> each : claimsOf.entrySet()) {
            Incident before = held.findIncident(each.getKey()).orElse(null);
            known += before == null ? 0 : 1;
            Incident after = Corroboration.corroborate(
                    mark(each.getKey(), marks, before), each.getValue().values());
            if (!after.equals(before)) {
                incidents.add(after);
            }
        }
        return new Merge(incidents, claims.size() - same - changed, changed, same, claimsOf.size() - known, joining);
    }

    /** The incidents that the store does not hold, each made when it is asked for, as they would be if nothing joined. */
    private static Stream<Incident> newIncidents(List<Claim> claims, HeldIncidents held) {
        Map<String, List<Claim>> byKey = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (!held.knows(claim.incidentKey())) {
                byKey.computeIfAbsent(claim.incidentKey(), key -> new ArrayList<>(2))
                        .add(claim);
            }
        }
        return byKey.entrySet().stream()
                .map(each -> Corroboration.corroborate(IncidentMark.none(each.getKey()), each.getValue()));
    }

    private static Map<String, Claim> claimsOf(HeldIncidents held, String id) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        held.findIncident(id).ifPresent(incident -> incident.claims().forEach(claim -> claims.put(claim.id(), claim)));
        return claims;
    }

    private static IncidentMark mark(String id, Map<String, IncidentMark> marks, @Nullable Incident before) {
        IncidentMark given = marks.get(id);
        if (given != null) {
            return given;
        }
        return before != null ? before.mark() : IncidentMark.none(id);
    }
}
