package org.strikemap.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Tally;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.reader.ClaimCsv;
import org.strikemap.reader.Reading;
import org.strikemap.reader.SourceBook;
import org.strikemap.store.Change;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;

/**
 * Takes files of claims in: read, geocode, corroborate, store, account for every row. One run is one commit, so that a crash
 * leaves all of it or nothing.
 */
public final class Intake {

    private final Placing placing;
    private final Store store;
    private final Clock clock;

    public Intake(Placing placing, Store store, Clock clock) {
        this.placing = placing;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes in a file of our own CSV of claims. The very same bytes are never taken in twice.
     *
     * @throws org.strikemap.reader.ReaderException if it is not such a file at all; nothing is stored then
     * @throws UncheckedIOException if it cannot be read
     */
    public Account take(Path file) {
        byte[] bytes = bytes(file);
        String name = String.valueOf(file.getFileName());
        String digest = Digest.sha256(List.of(bytes));
        Optional<ImportEntry> earlier = store.findImport(digest);
        if (earlier.isPresent()) {
            return Account.earlier(earlier.get());
        }
        Reading reading = ClaimCsv.read(new ByteArrayInputStream(bytes), new SourceBook(store.listSources()));
        return take(name, digest, reading, List.of(), List.of());
    }

    /** Takes in what was read, together with what editors hold of its incidents, and with tallies. */
    Account take(String name, String digest, Reading reading, Collection<IncidentMark> marks, List<Tally> tallies) {
        Placing.Placed placed = placing.place(reading.claims());
        Map<String, Incident> held = held(placed.claims());
        Merge merge = Merge.of(placed.claims(), held, marks);
        ImportEntry entry = new ImportEntry(
                name,
                digest,
                clock.instant(),
                reading.rows(),
                placed.claims().size(),
                reading.rejections().size());
        store.commit(new Change(merge.incidents(), tallies, entry));
        return new Account(
                entry,
                false,
                merge.newClaims(),
                merge.changedClaims(),
                merge.sameClaims(),
                merge.newIncidents(),
                reading.rejections(),
                placed.questions());
    }

    private Map<String, Incident> held(List<Claim> claims) {
        List<String> keys = claims.stream().map(Claim::incidentKey).distinct().toList();
        Map<String, Incident> held = new HashMap<>();
        store.findIncidents(keys).forEach(incident -> held.put(incident.id(), incident));
        return held;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The claims of a run brought together with those that the store holds of the same incidents. */
    private record Merge(List<Incident> incidents, int newClaims, int changedClaims, int sameClaims, int newIncidents) {

        static Merge of(List<Claim> claims, Map<String, Incident> held, Collection<IncidentMark> given) {
            Map<String, IncidentMark> marks = new HashMap<>();
            given.forEach(mark -> marks.put(mark.incidentKey(), mark));
            Map<String, Map<String, Claim>> claimsOf = new LinkedHashMap<>();
            int same = 0;
            int changed = 0;
            for (Claim claim : claims) {
                Map<String, Claim> all = claimsOf.computeIfAbsent(claim.incidentKey(), key -> claimsOf(held.get(key)));
                Claim before = all.put(claim.id(), claim);
                same += claim.equals(before) ? 1 : 0;
                changed += before != null && !claim.equals(before) ? 1 : 0;
            }
            List<Incident> incidents = new ArrayList<>();
            claimsOf.forEach(
                    (key, all) -> incidents.add(Corroboration.corroborate(mark(key, marks, held), all.values())));
            int known =
                    (int) claimsOf.keySet().stream().filter(held::containsKey).count();
            return new Merge(incidents, claims.size() - same - changed, changed, same, claimsOf.size() - known);
        }

        private static Map<String, Claim> claimsOf(@Nullable Incident incident) {
            Map<String, Claim> claims = new LinkedHashMap<>();
            if (incident != null) {
                incident.claims().forEach(claim -> claims.put(claim.id(), claim));
            }
            return claims;
        }

        private static IncidentMark mark(String key, Map<String, IncidentMark> marks, Map<String, Incident> held) {
            IncidentMark given = marks.get(key);
            if (given != null) {
                return given;
            }
            Incident before = held.get(key);
            return before != null ? before.mark() : IncidentMark.none(key);
        }
    }
}
