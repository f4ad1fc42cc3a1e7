package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strikemap.store.StoreSamples.asOf;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.entry;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.incident.Incident;
import org.strikemap.question.QuestionChanges;

/** What every store must remember of how things were. */
abstract class StoreHistoryContractTest extends AnyStoreTest {

    private static ChangeSet of(@Nullable String dataset, Incident... incidents) {
        ImportEntry like = entry("file.csv");
        return new ChangeSet(
                List.of(incidents),
                List.of(),
                new ImportEntry("file.csv", like.sha256(), Instant.EPOCH, dataset, null, 1, 1, 0, null));
    }

    private List<Revision> revisions(long version) {
        return store.listRevisions(version, "", 100);
    }

    @Test
    void everyVersionCanBeReadAgain() {
        store.commit(change(incident("a", full("1", "a", 4))));
        store.commit(change(incident("a", full("1", "a", 5)), incident("b")));
        store.commit(change(incident("b", bare("b", "b"), full("2", "b", 7))));

        assertThat(asOf(store, 0).incidents()).isEmpty();
        assertThat(asOf(store, 1).incidents()).containsExactly(incident("a", full("1", "a", 4)));
        assertThat(asOf(store, 2).incidents()).containsExactly(incident("a", full("1", "a", 5)), incident("b"));
        assertThat(asOf(store, 3)).isEqualTo(store.readAll());
    }

    @Test
    void whatIsWrittenAgainJustSoIsNoRevision() {
        Incident same = incident("a", full("1", "a", 4), bare("2", "a"));
        store.commit(change(same));

        store.commit(change(same));

        assertThat(store.version()).isEqualTo(2);
        assertThat(revisions(2)).isEmpty();
        assertThat(asOf(store, 1).incidents()).containsExactly(same);
    }

    @Test
    void aRevisionTellsWhatHappened() {
        Claim one = bare("1", "a");
        Claim two = bare("2", "b");
        store.commit(change(incident("a", one), incident("b", two), incident("c")));
        store.commit(change(incident("a", one.withdraw()), incident("d", two)));

        assertThat(revisions(1)).extracting(Revision::incidentId).containsExactly("a", "b", "c");
        assertThat(revisions(1)).extracting(Revision::kind).containsOnly(Revision.Kind.ADDED);
        assertThat(revisions(2))
                .containsExactly(
                        new Revision("a", "a", Revision.Kind.WITHDRAWN),
                        new Revision("b", "b", Revision.Kind.GONE),
                        new Revision("d", "d", Revision.Kind.ADDED));
        assertThat(revisions(3)).isEmpty();
    }

    @Test
    void revisionsComeInPages() {
        store.commit(change(StoreSamples.incidents(25)));
        List<String> all = new ArrayList<>();
        List<Revision> page = store.listRevisions(1, "", 10);
        while (!page.isEmpty()) {
            page.forEach(revision -> all.add(revision.incidentId()));
            page = store.listRevisions(1, all.getLast(), 10);
        }

        assertThat(all).hasSize(25).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIncidentThatLosesAClaimIsRevised() {
        store.commit(change(incident("a", bare("1", "a"), bare("2", "a")), incident("b")));
        store.commit(change(incident("b", bare("b", "b"), bare("2", "a"))));

        assertThat(revisions(2)).extracting(Revision::incidentId).containsExactly("a", "b");
        assertThat(asOf(store, 1).incidents())
                .containsExactly(incident("a", bare("1", "a"), bare("2", "a")), incident("b"));
        assertThat(asOf(store, 2).incidents().getFirst().claims()).containsExactly(bare("1", "a"));
    }

    @Test
    void aClaimIsTheDataSetsThatChangedItLast() {
        store.commit(of("first", incident("a", full("1", "a", 1), full("2", "a", 2))));
        store.commit(of("second", incident("a", full("1", "a", 9), full("2", "a", 2), full("3", "a", 3))));
        store.commit(of(null, incident("b", full("1", "a", 9)), incident("a", full("2", "a", 2))));

        assertThat(store.listClaimIds("first")).containsExactly("2");
        assertThat(store.listClaimIds("second")).containsExactlyInAnyOrder("1", "3");
        assertThat(store.listDatasets(List.of("1", "2", "none"))).containsExactlyInAnyOrder("first", "second");
        assertThat(store.findIncidentsOfClaims(List.of("1", "none")))
                .extracting(Incident::id)
                .containsExactly("b");

        store.commit(of("second", incident("b", full("1", "a", 9).withdraw())));
        assertThat(store.listClaimIds("second")).containsExactly("3");
        assertThat(store.countIncidents()).isEqualTo(2);
    }

    @Test
    void aRemovedClaimIsHeldNoMoreAndReadsAsItDidInEarlierVersions() {
        Incident both = incident("a", full("1", "a", 4), full("2", "a", 9));
        store.commit(change(both, incident("b")));
        store.commit(removing(null, Set.of("2", "none"), incident("a", full("1", "a", 4))));
        store.commit(removing(null, Set.of("1")));

        assertThat(asOf(store, 1).incidents()).containsExactly(both, incident("b"));
        assertThat(asOf(store, 2).incidents()).containsExactly(incident("a", full("1", "a", 4)), incident("b"));
        assertThat(store.readAll().incidents()).containsExactly(incident("b"));
        assertThat(revisions(2)).extracting(Revision::kind).containsExactly(Revision.Kind.CHANGED);
        assertThat(revisions(3)).extracting(Revision::kind).containsExactly(Revision.Kind.GONE);
        assertThat(store.findIncidentsOfClaims(List.of("1", "2"))).isEmpty();
        assertThat(store.listClaimIds("claims")).containsExactly("b-claim");

        store.commit(change(incident("a", full("2", "a", 3))));
        assertThat(revisions(4)).extracting(Revision::kind).containsExactly(Revision.Kind.ADDED);
        assertThat(asOf(store, 3).incidents()).containsExactly(incident("b"));
        assertThat(asOf(store, 1).incidents().getFirst()).isEqualTo(both);
    }

    @Test
    void aChangeMadeFromAnEarlierVersionIsNotPutIn() {
        store.commit(removing(0L, Set.of(), incident("a")));
        store.commit(removing(1L, Set.of(), incident("b")));

        assertThatThrownBy(() -> store.commit(removing(1L, Set.of("a-claim"), incident("c"))))
                .isInstanceOf(StaleVersionException.class)
                .hasMessageContaining("version 1");
        assertThat(store.version()).isEqualTo(2);
        assertThat(store.readAll().incidents()).containsExactly(incident("a"), incident("b"));
    }

    private static ChangeSet removing(@Nullable Long onVersion, Set<String> removed, Incident... incidents) {
        return new ChangeSet(List.of(incidents), List.of(), entry("edit"), removed, QuestionChanges.NONE, onVersion);
    }

    /** The store is compared with one that keeps every version whole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void remembersWhateverIsDone(long seed) {
        Random random = new Random(seed);
        MemoryStore whole = new MemoryStore();
        for (int version = 1; version <= 12; version++) {
            Map<String, List<Claim>> claims = new LinkedHashMap<>();
            Map<String, Claim> listed = new HashMap<>();
            for (int i = 0; i <= random.nextInt(6); i++) {
                String id = String.valueOf(random.nextInt(9));
                Claim claim = full(id, "k" + id, random.nextInt(3));
                if (listed.putIfAbsent(id, claim) == null) {
                    claims.computeIfAbsent("i" + random.nextInt(4), added -> new ArrayList<>())
                            .add(random.nextInt(5) == 0 ? claim.withdraw() : claim);
                }
            }
            Incident[] changed = claims.entrySet().stream()
                    .map(each -> incident(each.getKey(), each.getValue().toArray(Claim[]::new)))
                    .toArray(Incident[]::new);
            String dataset = "d" + random.nextInt(2);
            Set<String> removed = random.nextInt(3) == 0 ? Set.of(String.valueOf(random.nextInt(9))) : Set.of();
            ChangeSet plain = of(dataset, changed);
            ChangeSet change = new ChangeSet(
                    plain.incidents(), List.of(), plain.entry(), removed, QuestionChanges.NONE, version - 1L);
            store.commit(change);
            whole.commit(change);
            assertThat(store.listClaimIds(dataset)).isEqualTo(whole.listClaimIds(dataset));
        }
        for (long version = 0; version <= 12; version++) {
            assertThat(byId(asOf(store, version))).as("version %d", version).isEqualTo(byId(asOf(whole, version)));
            assertThat(store.listRevisions(version, "", 100))
                    .as("version %d", version)
                    .isEqualTo(whole.listRevisions(version, "", 100));
        }
    }

    /** Heads and the set of claims: a store may order the claims of an incident by when they came to it. */
    private static Map<String, Object> byId(StoreContents contents) {
        Map<String, Object> byId = new HashMap<>();
        contents.incidents()
                .forEach(incident -> byId.put(incident.id(), List.of(incident.title(), Set.copyOf(incident.claims()))));
        return byId;
    }
}
