package org.strikemap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.strikemap.store.StoreSamples.bare;
import static org.strikemap.store.StoreSamples.change;
import static org.strikemap.store.StoreSamples.entry;
import static org.strikemap.store.StoreSamples.full;
import static org.strikemap.store.StoreSamples.incident;
import static org.strikemap.store.StoreSamples.incidents;
import static org.strikemap.store.StoreSamples.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.ClaimId;
import org.strikemap.claim.ClaimIdentity;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.IncidentKey;
import org.strikemap.claim.Location;
import org.strikemap.claim.Provenance;
import org.strikemap.claim.Strike;
import org.strikemap.claim.StrikeTypes;
import org.strikemap.claim.Tally;
import org.strikemap.geo.Accuracy;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.Corroboration;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentMark;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.question.Question;
import org.strikemap.question.QuestionChanges;
import org.strikemap.source.ReportedDate;
import org.strikemap.source.Source;
import org.strikemap.source.SourceId;
import org.strikemap.source.SourceType;

/** What every store must do, whatever it keeps its incidents in. */
abstract class StoreContractTest extends AnyStoreTest {

    @Test
    void holdsNothingAtFirst() {
        assertThat(store.version()).isZero();
        assertThat(store.readAll()).isEqualTo(new StoreContents(0, List.of(), List.of()));
        assertThat(store.findIncidents(List.of("any"))).isEmpty();
        assertThat(store.findImport(entry("any").sha256())).isEmpty();
        assertThat(store.listImports()).isEmpty();
    }

    static Stream<Incident> incidentsThatDiffer() {
        Incident plain = incident("plain");
        return Stream.of(
                plain,
                incident("full", full("1", "full", 14)),
                incident("mixed", bare("1", "mixed"), full("2", "mixed", 0), bare("3", "other-key")),
                marked(new IncidentMark("titled", "plain", IncidentStatus.COUNTED, null), plain),
                marked(new IncidentMark("duplicate", null, IncidentStatus.DUPLICATE, "plain"), plain),
                placedAt(new LonLat(-180, -90)),
                placedAt(new LonLat(180, 90)),
                placedAt(new LonLat(-0.0, Double.MIN_VALUE)),
                placedAt(new LonLat(38.98472222222222, 35.95277777777778)));
    }

    @ParameterizedTest
    @MethodSource("incidentsThatDiffer")
    void givesBackWhatWasPutIn(Incident incident) {
        store.commit(change(incident));

        assertThat(store.readAll().incidents()).containsExactly(incident);
        assertThat(handedOver()).isEqualTo(store.readAll());
        assertThat(store.findIncidents(List.of(incident.id()))).containsExactly(incident);
    }

    static Stream<List<String>> belligerents() {
        return Stream.of(
                List.of(),
                List.of(""),
                List.of("", ""),
                List.of("Russia", "Syria (government)"),
                List.of("a|b", "c\\", "\\|", "قوات"));
    }

    @ParameterizedTest
    @MethodSource("belligerents")
    void keepsBelligerentsAndTheirOrder(List<String> names) {
        Incident plain = incident("strike");
        Incident blamed = new Incident(
                plain.mark(),
                plain.title(),
                null,
                ReportedDate.parse("2016-02").until(ReportedDate.parse("2017")),
                "noon",
                StrikeTypes.NONE,
                names,
                HarmStatus.DISCOUNTED,
                plain.claims());

        store.commit(change(blamed));

        assertThat(store.readAll().incidents()).containsExactly(blamed);
    }

    @Test
    void anIncidentTakesThePlaceOfTheOneBefore() {
        store.commit(change(incident("strike", bare("1", "strike")), incident("other")));
        Incident better = incident("strike", full("1", "strike", 14), bare("2", "strike"));

        store.commit(change(better));

        assertThat(store.readAll().incidents()).containsExactly(incident("other"), better);
    }

    @Test
    void aClaimThatIsNoLongerListedStays() {
        Claim first = full("1", "strike", 1);
        Claim second = full("2", "strike", 2);
        store.commit(change(incident("strike", first)));

        store.commit(change(incident("strike", second)));

        assertThat(claimsOf("strike")).containsExactly(first, second);
    }

    @Test
    void claimsKeepTheOrderOfIntakeAndNewerWords() {
        Claim second = bare("2", "strike");
        store.commit(change(incident("strike", bare("1", "strike"), second)));
        Claim corrected = full("1", "strike", 7);
        Claim third = bare("0", "strike");

        store.commit(change(incident("strike", third, corrected, second)));

        assertThat(claimsOf("strike")).containsExactly(corrected, second, third);
    }

    @Test
    void findsIncidentsByTheKeysOfTheirClaimsAndByDay() {
        store.commit(change(incident("a"), incident("b")));
        Incident a = store.findIncidents(List.of("a")).getFirst();
        Incident b = store.findIncidents(List.of("b")).getFirst();
        List<Claim> both = new ArrayList<>(a.claims());
        both.addAll(b.claims());
        store.commit(change(Corroboration.corroborate(a.mark(), both)));
        assertThat(store.findIncidentsOfKeys(List.of("b", "none")))
                .extracting(Incident::id)
                .containsExactly("a");
        assertThat(store.findIncidentsOfKeys(List.of())).isEmpty();
        LocalDate first = a.when().first();
        LocalDate last = a.when().last();
        assertThat(store.listIncidents(last, last, any -> true)).isEqualTo(store.findIncidents(List.of("a")));
        assertThat(store.listIncidents(first.minusDays(9), first, any -> true)).hasSize(1);
        assertThat(store.listIncidents(last.plusDays(1), last.plusDays(9), any -> true))
                .isEmpty();
        assertThat(store.listIncidents(first.minusDays(9), first.minusDays(1), any -> true))
                .isEmpty();
        List<Store.DaysAndPoint> asked = new ArrayList<>();
        assertThat(store.listIncidents(first, last, spot -> !asked.add(spot))).isEmpty();
        Location location = store.findIncidents(List.of("a")).getFirst().location();
        assertThat(asked)
                .containsExactly(new Store.DaysAndPoint(first, last, location == null ? null : location.point()));
    }

    @Test
    void aClaimMovesToTheIncidentThatListsIt() {
        Claim moving = bare("2", "wrong");
        store.commit(change(incident("wrong", bare("1", "wrong"), moving), incident("alone", bare("3", "alone"))));

        store.commit(change(incident("right", bare("4", "right"), moving, bare("3", "alone"))));

        assertThat(ids(store.readAll())).containsExactly("right", "wrong");
        assertThat(claimsOf("wrong")).containsExactly(bare("1", "wrong"));
        assertThat(claimsOf("right")).containsExactly(moving, bare("3", "alone"), bare("4", "right"));
    }

    @Test
    void anIncidentThatLosesOneClaimAndGetsAnotherStays() {
        store.commit(change(incident("left", bare("1", "left"))));

        store.commit(change(incident("right", bare("1", "left")), incident("left", bare("2", "left"))));

        assertThat(claimsOf("left")).containsExactly(bare("2", "left"));
        assertThat(claimsOf("right")).containsExactly(bare("1", "left"));
    }

    @Test
    void aSourceStaysAsItWasDescribedWithTheClaim() {
        Source renamed = new Source("agency", "The New Agency", SourceType.NEWS_AGENCY, null, "paper");
        Claim before = bare("1", "strike");
        Claim after = from(renamed, bare("2", "strike"));

        store.commit(change(incident("strike", before)));
        store.commit(change(incident("strike", before, after)));

        assertThat(claimsOf("strike")).containsExactly(before, after);
    }

    @Test
    void findsOnlyWhatIsAskedFor() {
        List<Incident> many = incidents(1_203);
        store.commit(change(many));
        List<String> asked = many.stream().skip(1).map(Incident::id).toList();

        assertThat(store.findIncidents(asked)).containsExactlyInAnyOrderElementsOf(many.subList(1, many.size()));
        assertThat(store.findIncidents(List.of("strike-7", "none", "strike-7"))).containsExactly(many.get(7));
        assertThat(store.findIncidents(List.of())).isEmpty();
    }

    @Test
    void ordersIncidentsAndTalliesById() {
        store.commit(change(incident("b"), incident("\uD83D\uDD4A"), incident("a"), incident("\uFB50"), incident("B")));
        store.commit(change(tally("z", null), tally("y", null)));

        assertThat(ids(store.readAll())).containsExactly("B", "a", "b", "\uD83D\uDD4A", "\uFB50");
        assertThat(store.readAll().tallies()).containsExactly(tally("y", null), tally("z", null));
    }

    @Test
    void replacesTallies() {
        store.commit(change(tally("sum", null)));
        store.commit(change(tally("sum", ReportedDate.parse("2017-03-31"))));

        assertThat(store.readAll().tallies()).containsExactly(tally("sum", ReportedDate.parse("2017-03-31")));
    }

    @Test
    void keepsQuestionsUntilTheyAreDropped() {
        Question pair = new Question(
                Question.idOfPair("a", "b"),
                Question.Kind.PAIR,
                new Question.Origin("set", 0, "", ""),
                Question.Subject.pair("a", "b", 0.4567),
                "same day; tolls that agree",
                null);
        Question place = new Question(
                Question.idOf(Question.Kind.PLACE, "the mill", null),
                Question.Kind.PLACE,
                new Question.Origin(null, 7, "place", "مفرق, \"the\" mill"),
                Question.Subject.claims(List.of("a|1", "b\\2")),
                "no place of this name",
                Question.Decision.of("34.5,36.5", 3));
        store.commit(change(List.<Incident>of()).asking(new QuestionChanges(List.of(pair, place), Set.of("none"))));
        assertThat(store.listQuestions()).containsExactlyInAnyOrder(pair, place);

        Question decided = pair.with(new Question.Decision("same", 2, List.of("a-1", "a-2"), "The mill"));
        store.commit(change(List.<Incident>of()).asking(new QuestionChanges(List.of(decided), Set.of(place.id()))));
        assertThat(store.listQuestions()).containsExactly(decided);
        assertThat(store.findQuestion(pair.id())).contains(decided);
        assertThat(store.findQuestion(place.id())).isEmpty();
        assertThat(Question.idOfPair("b", "a")).isEqualTo(pair.id());
    }

    @Test
    void remembersImports() {
        ImportEntry again = new ImportEntry(
                "again.csv", entry("a.csv").sha256(), entry("a.csv").at(), null, null, 0, 0, 0, null);
        for (ImportEntry entry : List.of(entry("a.csv"), entry("b.csv"), again)) {
            store.commit(new ChangeSet(List.of(), List.of(), entry));
        }

        assertThat(store.listImports().values()).containsExactly(entry("a.csv"), entry("b.csv"), again);
        assertThat(store.listImports().keySet()).containsExactly(1L, 2L, 3L);
        assertThat(store.findEdition("claims")).contains(entry("b.csv"));
        assertThat(store.findEdition("other")).isEmpty();
        assertThat(store.findImport(entry("b.csv").sha256())).contains(entry("b.csv"));
        assertThat(store.findImport(entry("a.csv").sha256())).contains(again);
        assertThat(store.findImport(entry("c.csv").sha256())).isEmpty();
    }

    @Test
    void theVersionGrowsWithEveryCommit() {
        long first = store.commit(change(incident("a")));
        long second = store.commit(change(incident("a")));

        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        assertThat(store.version()).isEqualTo(second);
        assertThat(store.readAll().version()).isEqualTo(second);
    }

    @Test
    void readersSeeAllOfAChangeOrNone() {
        AtomicBoolean done = new AtomicBoolean();
        Set<Integer> sizes = ConcurrentHashMap.newKeySet();
        CountDownLatch reading = new CountDownLatch(1);
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                StoreContents contents = store.readAll();
                sizes.add(contents.incidents().size());
                assertThat(contents.incidents()).hasSize((int) contents.version() * 400);
                reading.countDown();
            }
        });
        await(reading);

        List<Incident> all = incidents(2_000);
        for (int i = 0; i < 5; i++) {
            store.commit(change(all.subList(i * 400, (i + 1) * 400)));
        }
        done.set(true);
        reader.join();

        assertThat(sizes).isSubsetOf(0, 400, 800, 1200, 1600, 2000);
    }

    /** Claims come late, move to other incidents and leave some without any, in any order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void handsOverWhatIsReadWhateverHappenedBefore(long seed) {
        Random random = new Random(seed);
        store.commit(change(tally("z", null), tally("a", null)));
        for (int commit = 0; commit < 12; commit++) {
            List<Incident> incidents = new ArrayList<>();
            Set<Integer> moved = new HashSet<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                String id = "strike-" + (commit % 3 == 0 ? commit + "-" + i : random.nextInt(6));
                Claim[] claims = Stream.generate(() -> random.nextInt(60))
                        .limit(1 + random.nextInt(3))
                        .filter(moved::add)
                        .map(number -> bare(Integer.toString(number), id))
                        .toArray(Claim[]::new);
                if (claims.length > 0
                        && incidents.stream().noneMatch(other -> other.id().equals(id))) {
                    incidents.add(incident(id, claims));
                }
            }
            store.commit(change(incidents));
            assertThat(handedOver()).isEqualTo(store.readAll());
        }
    }

    @Test
    void handsOverMoreThanIsUnderWayAtATime() {
        List<Incident> many = incidents(5_000);
        store.commit(change(many));

        assertThat(handedOver().incidents()).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void whatAReceiverThrowsReachesTheCallerAndTheStoreGoesOn() {
        store.commit(change(incidents(5_000)));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> store.readEach(
                            incident -> {
                                throw new IllegalStateException("no more");
                            },
                            tally -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no more");
        }
        assertThat(handedOver().incidents()).hasSize(5_000);
    }

    @Test
    void whenClosedRefusesEverythingButClosing() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.version())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> store.commit(change(incident("late")))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.readEach(incident -> {}, tally -> {})).isInstanceOf(StoreException.class);
    }

    /** What the store hands over, as if it were read at once. */
    private StoreContents handedOver() {
        return handedOver(store);
    }

    static StoreContents handedOver(Store store) {
        List<Incident> incidents = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        long version = store.readEach(incidents::add, tallies::add);
        incidents.sort(Comparator.comparing(Incident::id));
        return new StoreContents(version, incidents, tallies);
    }

    protected List<Claim> claimsOf(String incidentId) {
        return store.findIncidents(List.of(incidentId)).getFirst().claims();
    }

    private static List<String> ids(StoreContents contents) {
        return contents.incidents().stream().map(Incident::id).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Incident marked(IncidentMark mark, Incident like) {
        return new Incident(
                mark,
                like.title(),
                like.location(),
                like.when(),
                like.timeOfDay(),
                like.strikeTypes(),
                like.belligerents(),
                like.harmStatus(),
                like.claims());
    }

    private static Incident placedAt(LonLat point) {
        Location location = new Location(point, Accuracy.ofRadius(0), null, null, null, null);
        return incident("placed", bare("1", "placed").at(location));
    }

    private static Claim from(Source source, Claim like) {
        return new Claim(
                new ClaimIdentity(new ClaimId(like.id()), new IncidentKey(like.incidentKey()), like.withdrawn()),
                new Provenance(
                        source, like.stance(), like.attributedTo(), SourceId.ofNullable(like.repeats()), like.report()),
                new Strike(like.when(), like.timeOfDay(), like.strikeTypes(), like.belligerents()),
                like.place(),
                like.location(),
                like.toll(),
                like.details());
    }
}
