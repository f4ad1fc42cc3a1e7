package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.Details;
import org.strikemap.claim.Location;
import org.strikemap.claim.Stance;
import org.strikemap.claim.Toll;
import org.strikemap.geo.LonLat;
import org.strikemap.incident.Counting;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.Incident;
import org.strikemap.intake.ClaimImportRequest;
import org.strikemap.intake.Intake;
import org.strikemap.store.Revision;
import tools.jackson.databind.JsonNode;

/** What edits do, whatever the store. */
abstract class EditingContractTest extends AnyEditingTest {

    @Test
    void aClaimJoinsTheIncidentThatItNames() {
        EditResult made = editing.claims()
                .create(feature(
                        point(36.6, 34.6),
                        "'incident':'filed','source':'Three','source_type':'un','date':'2016-05-01',"
                                + "'killed_min':9,'belligerent':['First'],'accuracy_m':50,'place':'The well'"));

        assertThat(made.id()).matches("claim-[0-9a-f]{20}");
        assertThat(made.version()).isEqualTo(2);
        assertThat(incident("filed").claims()).extracting(Claim::id).containsExactly("f1", "f2", made.id());
        assertThat(killed(CountingRule.HIGH, incident("filed"))).isEqualTo(9);
        assertThat(location(incident("filed").location()).point()).isEqualTo(new LonLat(36.6, 34.6));
        var entry = store.listImports().lastEntry().getValue();
        assertThat(entry.file()).isEqualTo("claim create " + made.id());
        assertThat(entry.by()).isEqualTo("a tester");
        assertThat(entry.dataset()).isNull();
        assertThat(store.listRevisions(2, "", 9))
                .containsExactly(new Revision("filed", incident("filed").title(), Revision.Kind.CHANGED));
    }

    @Test
    void aClaimThatNamesNoIncidentMakesOne() {
        EditResult made =
                editing.claims().create(feature("null", "'source':'One','date':'2016-05','place':'Tell Amr'"));

        Incident incident = store.findIncidentsOfClaims(List.of(made.id())).getFirst();
        assertThat(incident.id()).matches("incident-[0-9a-f]{20}");
        assertThat(incident.title()).isEqualTo("Tell Amr");
        assertThat(incident.location()).isNull();
        assertThat(made.question()).contains("north-tell").contains("south-tell");
    }

    @Test
    void aMergePatchChangesNoMoreThanItNames() {
        Claim before = claim("f2");

        editing.claims().update("f2", json("{'properties':{'killed_min':6,'note':'read again'}}"), NONE);

        Claim after = claim("f2");
        assertThat(after.toll().killed().min()).isEqualTo(6);
        assertThat(after.detail(Details.NOTE)).isEqualTo("read again");
        assertThat(after.place()).isEqualTo(before.place());
        assertThat(after.location()).isEqualTo(before.location());
        assertThat(after.repeats()).isEqualTo("one");
        assertThat(after.source()).isEqualTo(before.source());
        assertThat(after.belligerents()).containsExactly("First", "Second");
        assertThat(killed(CountingRule.HIGH, incident("filed"))).isEqualTo(6);

        editing.claims().update("f2", json("{'properties':{'note':null,'date':'2016-05-02'}}"), NONE);
        assertThat(claim("f2").detail(Details.NOTE)).isNull();
        assertThat(claim("f2").when().lastText()).isEqualTo("2016-05-02");

        editing.claims().update("f1", json("{'geometry':{'coordinates':[36.4,34.4]}}"), NONE);
        assertThat(location(claim("f1").location()).point()).isEqualTo(new LonLat(36.4, 34.4));
        assertThat(claim("f1").stance()).isEqualTo(Stance.REPORTS);
    }

    @Test
    void aPatchedSourceTakesItsDescriptionAlong() {
        editing.claims().update("f1", json("{'properties':{'source':'two'}}"), NONE);
        assertThat(claim("f1").source().name()).isEqualTo("Two");
        editing.claims().update("f1", json("{'properties':{'source':'Five','source_type':'un'}}"), NONE);
        assertThat(claim("f1").source().id()).isEqualTo("five");
        refused(
                EditException.Reason.BAD,
                "source_name: 'Else' is not what is known of the source, which is Five",
                () -> editing.claims().update("f1", json("{'properties':{'source_name':'Else'}}"), NONE));
    }

    @Test
    void anIncidentIsPutAtAPlaceByItsNameOrItsId() {
        String id = editing.incidents()
                .create(feature("null", "'start':'2016','place_id':'homs'"))
                .id();
        assertThat(incident(id).title()).isEqualTo("Homs");
        refused(
                EditException.Reason.CONFLICT,
                "for the place that place_id names decides it",
                () -> editing.incidents()
                        .replace(id, feature("null", "'start':'2016','place_id':'homs','place':'Elsewhere'"), NONE));

        editing.incidents().update(id, json("{'properties':{'place':'Elsewhere'}}"), NONE);
        assertThat(location(incident(id).location()).name()).isEqualTo("Elsewhere");
        assertThat(location(incident(id).location()).placeId()).isNull();
        assertThat(incident(id).title()).isEqualTo("Elsewhere");
        editing.incidents()
                .update(id, json("{'geometry':null,'properties':{'place':null,'place_id':'south-tell'}}"), NONE);
        assertThat(location(incident(id).location()).point()).isEqualTo(new LonLat(37.0, 33.0));
    }

    @Test
    void aClaimIsReplacedByWhatAnswersShowOfIt() {
        editing.claims().update("f2", json("{'properties':{'claim_date':'2016-06'}}"), NONE);
        Claim before = claim("f2");
        Location at = location(before.location());

        editing.claims()
                .replace(
                        "f2",
                        feature(
                                point(at.point().lon(), at.point().lat()),
                                "'incident':'filed','source':'two','source_name':'Two','source_type':'newspaper',"
                                        + "'source_country':null,'attributed_to':null,'stance':'reports','published':'2016-06-01',"
                                        + "'place':'Homs','country':'SY','accuracy':'city','accuracy_m':1500,'start':'2016-05-01',"
                                        + "'end':'2016-05-01','date_precision':'day','belligerent':'First; Second','killed_min':4,"
                                        + "'killed_max':null,'repeats':'one','withdrawn':false"),
                        NONE);

        assertThat(claim("f2")).isEqualTo(before);
        assertThat(store.version()).isEqualTo(2);
        editing.claims().update("f3", json("{'properties':{'start':'2016-06-09','end':'2016-06-10'}}"), NONE);
        assertThat(claim("f3").when().precision().word()).isEqualTo("month");
        assertThat(claim("f3").when().last()).isEqualTo("2016-06-10");
    }

    @Test
    void whatAClaimDoesNotShowStays() {
        Claim before = claim("f1");
        editing.claims().update("f1", json("{'properties':{'killed_max':8}}"), NONE);
        assertThat(claim("f1").place()).isEqualTo(before.place());
        assertThat(claim("f1").place().within()).isEqualTo("The plain");

        editing.claims().update("f3", json("{'properties':{'time_of_day':'noon'}}"), NONE);
        assertThat(claim("f3").stance()).isEqualTo(Stance.ADMITS);
        assertThat(claim("f3").when().firstText()).isEqualTo("2016-06");
        assertThat(claim("f3").when().lastText()).isEqualTo("2016-07");
    }

    @Test
    void anEditThatChangesNothingMakesNoVersion() {
        editing.claims().update("f1", json("{}"), NONE);
        editing.claims().update("f3", json("{'properties':{'stance':'admits'}}"), NONE);
        editing.incidents().update("filed", json("{'properties':{'killed_high':5}}"), NONE);
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void aReplacedClaimSaysOnlyWhatWasSent() {
        editing.claims().replace("f2", feature("null", "'source':'Two','date':'2016-05-03','withdrawn':true"), NONE);

        Claim after = claim("f2");
        assertThat(after.toll().killed().min()).isNull();
        assertThat(after.belligerents()).isEmpty();
        assertThat(after.repeats()).isNull();
        assertThat(after.withdrawn()).isTrue();
        assertThat(incident("filed").belligerents()).containsExactly("First");
    }

    @Test
    void aClaimMovesToTheIncidentThatItIsSaidToBelongTo() {
        editing.claims().update("f3", json("{'properties':{'incident':'filed'}}"), NONE);

        assertThat(incident("filed").claims()).hasSize(3);
        assertThat(store.findIncidents(List.of("alone"))).isEmpty();
        assertThat(store.listRevisions(2, "", 9))
                .extracting(Revision::kind)
                .containsExactly(Revision.Kind.GONE, Revision.Kind.CHANGED);
        refused(
                EditException.Reason.BAD,
                "incident: 'nowhere'",
                () -> editing.claims().update("f3", json("{'properties':{'incident':'nowhere'}}"), NONE));
    }

    @Test
    void theEarliestClaimDecidesWhereverItComesFrom() {
        editing.claims().update("f3", json("{'properties':{'date':'2016-05-02','date_end':null}}"), NONE);

        editing.claims().update("f1", json("{'properties':{'incident':'alone'}}"), NONE);

        assertThat(incident("alone").claims()).extracting(Claim::id).containsExactly("f1", "f3");
        assertThat(incident("alone").when().firstText()).isEqualTo("2016-05-01");
    }

    @Test
    void aDeletedClaimIsInTheHistoryOnly() {
        Incident before = incident("filed");

        editing.claims().delete("f1", NONE);
        assertThat(incident("filed").claims()).extracting(Claim::id).containsExactly("f2");
        editing.claims().delete("f2", NONE);

        assertThat(store.findIncidents(List.of("filed"))).isEmpty();
        refused(
                EditException.Reason.MISSING,
                "no claim f1",
                () -> editing.claims().delete("f1", NONE));
        List<Incident> then = new ArrayList<>();
        store.readEachAsOf(1, then::add, tally -> {});
        assertThat(then).contains(before);
        assertThat(store.listRevisions(3, "", 9)).containsExactly(new Revision("filed", "Homs", Revision.Kind.GONE));
    }

    @Test
    void anIncidentIsMadeOfWhatTheEditorsSay() {
        EditResult made = editing.incidents()
                .create(feature(
                        point(36.7, 34.7),
                        "'name':'The market','place':'Old town','accuracy_m':200,'start':'2016-08-01','end':'2016-08-31',"
                                + "'date_precision':'month','time_of_day':'noon','belligerent':'First; Second',"
                                + "'strike_type':'airstrike','killed_low':4,'killed_high':9,'injured_low':1,'injured_high':2,"
                                + "'killed_best':77,'claims':5,'harm_status':'confirmed','conceded':'figure'"));

        Incident incident = incident(made.id());
        assertThat(incident.title()).isEqualTo("The market");
        assertThat(incident.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.source()).isEqualTo(ItemEditors.EDITORS);
            assertThat(claim.incidentKey()).isEqualTo(made.id());
        });
        assertThat(location(incident.location()).name()).isEqualTo("Old town");
        assertThat(incident.when().precision().word()).isEqualTo("month");
        assertThat(incident.when().last()).isEqualTo("2016-08-31");
        assertThat(incident.belligerents()).containsExactly("First", "Second");
        assertThat(killed(CountingRule.LOW, incident)).isEqualTo(4);
        assertThat(killed(CountingRule.BEST, incident)).isEqualTo(4);
        assertThat(killed(CountingRule.HIGH, incident)).isEqualTo(9);
        assertThat(Counting.span(incident.claims(), Toll::injured).max()).isEqualTo(2);
    }

    /** Whoever edits is told why an incident is not on the map, and nothing where it is. */
    @Test
    void anIncidentThatCannotBePlacedComesWithAQuestion() {
        EditResult made = editing.incidents().create(feature("null", "'start':'2016','place':'Tell Amr'"));
        assertThat(made.question()).contains("north-tell").contains("south-tell");
        assertThat(incident(made.id()).location()).isNull();
        JsonNode renamed = json("{'properties':{'name':'A'}}");
        assertThat(editing.incidents().update(made.id(), renamed, NONE).question())
                .contains("north-tell");
        String claim = incident(made.id()).claims().getFirst().id();
        assertThat(editing.claims()
                        .update(claim, json("{'properties':{'note':'B'}}"), NONE)
                        .question())
                .contains("north-tell");

        JsonNode elsewhere = json("{'properties':{'place':'Nowhere'}}");
        assertThat(editing.incidents().update(made.id(), elsewhere, NONE).question())
                .contains("no place of this name");
        JsonNode placed = json("{'properties':{'place_id':'homs','place':null}}");
        EditResult onTheMap = editing.incidents().update(made.id(), placed, NONE);
        assertThat(onTheMap.question()).isNull();
        assertThat(onTheMap.id()).isEqualTo(made.id());
        assertThat(onTheMap.version()).isEqualTo(made.version() + 4);
        assertThat(editing.incidents()
                        .create(feature(point(36.7, 34.7), "'start':'2016'"))
                        .question())
                .isNull();
    }

    @Test
    void anIncidentOfTheEditorsBecomesWhateverIsSent() {
        String id = editing.incidents()
                .create(feature(point(36.7, 34.7), "'name':'A','start':'2016-08-01','killed_low':4,'place':'P'"))
                .id();
        Claim before = incident(id).claims().getFirst();
        editing.claims().update(before.id(), json("{'properties':{'children_killed_min':2,'note':'kept'}}"), NONE);

        editing.incidents().update(id, json("{'properties':{'start':'2016-08-03','killed_high':7,'name':'B'}}"), NONE);

        Incident after = incident(id);
        assertThat(after.title()).isEqualTo("B");
        assertThat(after.when().lastText()).isEqualTo("2016-08-03");
        assertThat(killed(CountingRule.LOW, after)).isEqualTo(4);
        assertThat(killed(CountingRule.HIGH, after)).isEqualTo(7);
        Claim own = after.claims().getFirst();
        assertThat(own.detail(Details.NOTE)).isEqualTo("kept");
        assertThat(own.toll().childrenKilled().min()).isEqualTo(2);
        assertThat(own.location()).isEqualTo(before.location());

        editing.incidents().replace(id, feature("null", "'start':'2017','place':'Homs'"), NONE);
        after = incident(id);
        assertThat(after.title()).isEqualTo("Homs");
        assertThat(location(after.location()).placeId()).isEqualTo("homs");
        assertThat(after.when().precision().word()).isEqualTo("year");
        assertThat(killed(CountingRule.HIGH, after)).isNull();
        assertThat(after.claims()).hasSize(1);
    }

    @Test
    void ofAnIncidentOfOthersTheEditorsSayOnlyWhatIsToChange() {
        editing.incidents().update("filed", json("{'properties':{'name':'The raid on the mill'}}"), NONE);
        assertThat(incident("filed").title()).isEqualTo("The raid on the mill");
        assertThat(incident("filed").claims()).hasSize(2);

        editing.incidents()
                .update(
                        "filed",
                        json(
                                "{'geometry':{'coordinates':[36.51,34.51]},'properties':{'accuracy_m':40,'killed_high':12}}"),
                        NONE);
        Incident after = incident("filed");
        assertThat(location(after.location()).point()).isEqualTo(new LonLat(36.51, 34.51));
        assertThat(killed(CountingRule.HIGH, after)).isEqualTo(12);
        assertThat(after.claims()).hasSize(3);
        Claim own = after.claims().getLast();
        assertThat(own.source()).isEqualTo(ItemEditors.EDITORS);
        assertThat(own.toll().killed().min()).isNull();
        assertThat(own.belligerents()).isEmpty();
        assertThat(after.claims().subList(0, 2)).extracting(Claim::id).containsExactly("f1", "f2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'properties':{'killed_high':4}}; killed_high cannot be made so",
                "{'properties':{'killed_low':4}}; killed_low cannot be made so, for other claims decide it, which are by one, two",
                "{'properties':{'start':'2016-05-09'}}; start, end, date_precision cannot be made so",
                "{'properties':{'belligerent':'Second'}}; belligerent cannot be made so",
                "{'geometry':{'coordinates':[36.0,34.0]}}; geometry, accuracy_m, place, place_id, country cannot be made so"
            })
    void whatOtherSourcesDecideIsRefused(String patch, String detail) {
        refused(EditException.Reason.CONFLICT, detail, () -> editing.incidents().update("filed", json(patch), NONE));
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void onlyAnIncidentOfTheEditorsIsDeleted() {
        refused(
                EditException.Reason.CONFLICT,
                "claims by one, two",
                () -> editing.incidents().delete("filed", NONE));
        String id = editing.incidents()
                .create(feature("null", "'start':'2016-08-01','name':'Ours'"))
                .id();

        editing.incidents().delete(id, NONE);

        assertThat(store.findIncidents(List.of(id))).isEmpty();
        refused(
                EditException.Reason.MISSING,
                "there is no incident " + id,
                () -> editing.incidents().update(id, json("{}"), NONE));
        List<Incident> then = new ArrayList<>();
        store.readEachAsOf(2, then::add, tally -> {});
        assertThat(then).extracting(Incident::title).contains("Ours");
    }

    @Test
    void anIncidentMayBeMadeOfAListOfClaims() {
        EditResult made = editing.incidents().create(json("{'type':'Feature','geometry':" + point(36.7, 34.7) + """
                ,'properties':{'name':'Two tell of it','accuracy_m':90,'killed_low':99},
                'claim_list':[{'id':'x','source':'One','date':'2016-09-01','killed_min':1,'place':'Tell Amr'},
                {'type':'Feature','geometry':{'type':'Point','coordinates':[36.9,34.9]},
                'properties':{'source':'Four','source_type':'local_media','date':'2016-09-01','killed_min':3}}]}
                """));

        Incident incident = incident(made.id());
        assertThat(incident.title()).isEqualTo("Two tell of it");
        assertThat(incident.claims()).extracting(claim -> claim.source().id()).containsExactly("one", "four");
        assertThat(killed(CountingRule.LOW, incident)).isEqualTo(1);
        assertThat(location(incident.location()).point()).isEqualTo(new LonLat(36.7, 34.7));
        assertThat(incident.claims().getFirst().place().point()).isNull();
        refused(
                EditException.Reason.BAD,
                "claim_list/1/date: is empty",
                () -> editing.incidents().create(json("""
                        {'type':'Feature','geometry':null,'properties':{},
                        'claim_list':[{'source':'One','date':'2016'},{'source':'One'}]}
                        """)));
    }

    /** A line of JSON, and what is said of it. */
    private record Case(String body, String detail) {}

    private static List<Case> cases(String file) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/cases/edit", file));
        return Stream.of(text.split("\n\n"))
                .map(one -> one.strip().split("\n\\s+", 2))
                .map(lines -> new Case(lines[0], lines[1]))
                .toList();
    }

    @Test
    void nonsenseIsRefusedWithItsName() throws IOException {
        for (Case one : cases("01-no-incident.txt")) {
            refused(
                    EditException.Reason.BAD,
                    one.detail,
                    () -> editing.incidents().create(json(one.body)));
        }
        for (Case one : cases("02-no-claim.txt")) {
            refused(EditException.Reason.BAD, one.detail, () -> editing.claims().create(json(one.body)));
        }
        assertThat(store.version()).isEqualTo(1);
    }

    @Test
    void aBodyThatIsNotOfTheItemIsRefused() {
        refused(
                EditException.Reason.BAD,
                "id: 'other' is not the id in the address",
                () -> editing.claims().replace("f1", json("{'type':'Feature','id':'other','properties':{}}"), NONE));
        refused(EditException.Reason.BAD, "merge patch", () -> editing.claims().update("f1", json("[1]"), NONE));
    }

    @Test
    void ofManyWhoEditFromOneStateOneIsHeard() throws Exception {
        Incident seen = incident("filed");
        ItemEditor.Condition asSeen = seen::equals;
        List<Future<EditResult>> edits = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 12; i++) {
                int number = 10 + i;
                // An Editing of its own each, as two processes have.
                ItemEditors own = editing(store);
                edits.add(desk.submit(
                        () -> own.claims().update("f1", json("{'properties':{'killed_max':" + number + "}}"), asSeen)));
            }
        }
        int heard = 0;
        for (Future<EditResult> edit : edits) {
            try {
                edit.get();
                heard++;
            } catch (ExecutionException e) {
                assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                EditException.class,
                                fault -> assertThat(fault.reason()).isEqualTo(EditException.Reason.STALE));
            }
        }
        assertThat(heard).isEqualTo(1);
        assertThat(store.version()).isEqualTo(2);
    }

    @Test
    void whoeverEditsWithoutConditionLosesNothingOfOthers() throws Exception {
        List<Future<EditResult>> edits = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                ItemEditors own = editing(store);
                edits.add(desk.submit(() ->
                        own.claims().create(feature("null", "'incident':'filed','source':'One','date':'2016-05-01'"))));
            }
        }
        for (Future<EditResult> edit : edits) {
            assertThat(edit.get().version()).isBetween(2L, 9L);
        }
        assertThat(incident("filed").claims()).hasSize(10);
    }

    @Test
    void aNextEditionOfTheFilePutsItsOwnWordsBack() throws IOException {
        editing.claims().update("f1", json("{'properties':{'killed_max':8}}"), NONE);
        editing.claims().delete("f2", NONE);
        Path file = Files.writeString(folder.resolve("filed.csv"), FILE.replace(",3,5,", ",3,6,"));

        new Intake(placing(), store, clock(), "a tester").take(ClaimImportRequest.of(file));

        assertThat(claim("f1").toll().killed().max()).isEqualTo(6);
        assertThat(incident("filed").claims()).extracting(Claim::id).containsExactlyInAnyOrder("f1", "f2");
    }
}
