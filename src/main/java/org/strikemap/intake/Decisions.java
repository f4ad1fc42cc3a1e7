package org.strikemap.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strikemap.claim.Claim;
import org.strikemap.file.Sha256;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.store.ChangeSet;
import org.strikemap.store.ImportEntry;
import org.strikemap.store.Store;

/**
 * What a person decides about incidents: which are one, which are not, and which do not count. A decision outlives later imports, since
 * claims stay with the incident that holds their key. Each is one commit, kept among the imports in its own words.
 */
public final class Decisions {

    private static final Pattern DECIDED = Pattern.compile("incident (?:counted|duplicate|aggregate) (\\S+)");

    private static final Pattern MERGED_OR_SPLIT = Pattern.compile("incident (?:merge|split|apart) (\\S+) (\\S+)");

    private final Store store;
    private final Clock clock;
    private final String by;

    /** @param by who decides, for the store to remember */
    public Decisions(Store store, Clock clock, String by) {
        this.store = store;
        this.clock = clock;
        this.by = by;
    }

    /** The incidents whose status somebody has decided. */
    static Set<String> listDecided(Store store) {
        Set<String> decided = new HashSet<>();
        for (ImportEntry entry : store.listImports().values()) {
            Matcher words = DECIDED.matcher(entry.file());
            if (entry.dataset() == null && words.lookingAt()) {
                decided.add(words.group(1));
            }
        }
        return decided;
    }

    /** The incidents and keys of which somebody has decided whether they are one. */
    static Set<String> listMergedAndSplit(Store store) {
        Set<String> decided = new HashSet<>();
        for (ImportEntry entry : store.listImports().values()) {
            Matcher words = MERGED_OR_SPLIT.matcher(entry.file());
            if (entry.dataset() == null && words.matches()) {
                decided.add(words.group(1));
                decided.add(words.group(2));
            }
        }
        return decided;
    }

    /** That something cannot be decided, and why. */
    static final class DecisionException extends RuntimeException {

        private static final long serialVersionUID = 1;

        DecisionException(String reason) {
            super(reason);
        }
    }

    /** Puts all claims of one incident to another, which keeps its name and status. */
    void merge(String into, String from) {
        if (into.equals(from)) {
            throw new DecisionException(from + " is that incident");
        }
        Incident kept = get(into);
        List<Claim> claims = new ArrayList<>(kept.claims());
        claims.addAll(get(from).claims());
        commit("incident merge " + into + " " + from, List.of(Corroboration.corroborate(kept.mark(), claims)));
    }

    /** Takes the claims of one key out of an incident, to be an incident of their own. */
    void split(String id, String key) {
        Incident held = get(id);
        List<Claim> own = claims(held, claim -> claim.incidentKey().equals(key));
        List<Claim> left = claims(held, claim -> !claim.incidentKey().equals(key));
        if (own.isEmpty() || left.isEmpty() || key.equals(id)) {
            throw new DecisionException(
                    own.isEmpty() || left.isEmpty()
                            ? id + " has no claims of the key " + key + " beside others"
                            : "the claims of " + id + " itself stay with it; split the others off");
        }
        commit(
                "incident split " + id + " " + key,
                List.of(
                        Corroboration.corroborate(held.mark(), left),
                        Corroboration.corroborate(IncidentMark.none(key), own)));
    }

    /** Gives an incident a status, and the incident that counts in its stead where there is one. */
    void mark(String id, IncidentStatus status, @Nullable String of) {
        if (of != null && (of.equals(id) || get(of).mark().status() != IncidentStatus.COUNTED)) {
            throw new DecisionException(of + " does not count itself");
        }
        Incident held = get(id);
        IncidentMark mark = new IncidentMark(id, held.mark().title(), status, of);
        commit(
                "incident " + status.word() + " " + id + (of == null ? "" : " of " + of),
                List.of(Corroboration.corroborate(mark, held.claims())));
    }

    private static List<Claim> claims(Incident incident, Predicate<Claim> wanted) {
        return incident.claims().stream().filter(wanted).toList();
    }

    private Incident get(String id) {
        return store.findIncidents(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new DecisionException("there is no incident " + id));
    }

    private void commit(String words, List<Incident> changed) {
        Instant now = clock.instant();
        String digest = Sha256.sha256(List.of((words + " " + now).getBytes(StandardCharsets.UTF_8)));
        store.commit(new ChangeSet(changed, List.of(), new ImportEntry(words, digest, now, null, by, 0, 0, 0, null)));
    }
}
