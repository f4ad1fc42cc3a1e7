package org.strikemap.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.store.Store;

/** The claims that a store holds, by their ids, read when the first is asked for: most files ask for none. */
final class KnownClaims {

    private final Store store;
    private @Nullable Map<String, Claim> claims;

    KnownClaims(Store store) {
        this.store = store;
    }

    Optional<Claim> find(String id) {
        Map<String, Claim> known = claims;
        if (known == null) {
            known = new HashMap<>();
            for (var incident : store.readAll().incidents()) {
                for (Claim claim : incident.claims()) {
                    known.put(claim.id(), claim);
                }
            }
            claims = known;
        }
        return Optional.ofNullable(known.get(id));
    }
}
