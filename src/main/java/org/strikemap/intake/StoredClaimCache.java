package org.strikemap.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Incident;
import org.strikemap.store.Store;

/** The claims that a store holds, by their ids; those of an incident are asked for at once, since a file asks for them one after another. */
final class StoredClaimCache {

    private final Store store;
    private final Map<String, Optional<Claim>> claims = new HashMap<>();

    StoredClaimCache(Store store) {
        this.store = store;
    }

    Optional<Claim> find(String id) {
        if (!claims.containsKey(id)) {
            for (Incident incident : store.findIncidentsOfClaims(List.of(id))) {
                incident.claims().forEach(claim -> claims.put(claim.id(), Optional.of(claim)));
            }
            claims.putIfAbsent(id, Optional.empty());
        }
        return claims.getOrDefault(id, Optional.empty());
    }
}
