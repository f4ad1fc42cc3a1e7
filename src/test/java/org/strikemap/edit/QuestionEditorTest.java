package org.strikemap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.claim.Location;
import org.strikemap.incident.CountingRule;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.intake.ClaimImportRequest;
import org.strikemap.intake.Decisions;
import org.strikemap.intake.ImportResult;
import org.strikemap.intake.IncidentCommand;
import org.strikemap.intake.Intake;
import org.strikemap.question.Question;
import org.strikemap.store.Store;
import org.strikemap.store.StoreAddress;
import picocli.CommandLine;

/** Decisions about what imports leave open: each does one thing, holds for later imports, and can be undone. */
class QuestionEditorTest extends AnyEditingTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_type,place,within,country,lat,lon,accuracy_m,killed_min,killed_max\n";

    @Override
    Store openEmpty(Path folder) {
        return new StoreAddress(folder, null, null, null).open();
    }

    private ImportResult take(String name, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".csv"), HEADER + rows);
        return new Intake(placing(), store, clock(), "a tester").take(ClaimImportRequest.of(file));
    }

    private Question only(Question.Kind kind) {
        List<Question> found = store.listQuestions().stream()
                .filter(question -> question.kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private EditResult decide(Question question, String word) {
        return editing.questions().decide(question.id(), word);
    }

    private void refuses(Question question, String word, EditException.Reason reason, String... words) {
        long version = store.version();
        assertThatThrownBy(() -> decide(question, word))
                .isInstanceOfSatisfying(
                        EditException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContainingAll(words);
        assertThat(store.version()).isEqualTo(version);
    }

    /** Two incidents of the day before and after, which may be one. */
    private Question pair() throws IOException {
        take("first", "p1,p,2018-05-01,Three,monitor,,,,33.5,36.5,90,4,4\n");
        take("second", "q1,q-7,2018-05-02,Four,monitor,,,,33.5,36.5,90,4,4\n");
        Question pair = only(Question.Kind.PAIR);
        assertThat(pair.isOpen()).isTrue();
        assertThat(List.of(
                        Objects.requireNonNull(pair.subject().incident()),
                        Objects.requireNonNull(pair.subject().other())))
                .containsExactly("q-7", "p");
        return pair;
    }

    @Test
    void ofAPairOneTakesTheClaimsOfTheOtherAndGivesThemBack() throws IOException {
        Question pair = pair();
        EditResult made = decide(pair, "same");
        assertThat(incident("p").claims()).hasSize(2);
        assertThat(store.findIncidents(List.of("q-7"))).isEmpty();
        assertThat(only(Question.Kind.PAIR).decision())
                .isEqualTo(new Question.Decision("same", made.version(), List.of("q1"), null));
        assertThat(made.version()).isEqualTo(store.version());
        refuses(pair, "apart", EditException.Reason.CONFLICT, "has been decided: same", "undo that first");

        decide(pair, "undo");
        assertThat(incident("p").claims()).extracting("identity").hasSize(1);
        assertThat(incident("q-7").claims()).hasSize(1);
        assertThat(only(Question.Kind.PAIR)).isEqualTo(pair);
        refuses(pair, "undo", EditException.Reason.CONFLICT, "has not been decided");
    }

    @Test
    void ofAPairOneIsTheSameToldAgainUntilThatIsUndone() throws IOException {
        Question pair = pair();
        decide(pair, "duplicate");
        assertThat(incident("q-7").status()).isEqualTo(IncidentStatus.DUPLICATE);
        assertThat(incident("q-7").mark().of()).isEqualTo("p");
        decide(pair, "undo");
        assertThat(incident("q-7").status()).isEqualTo(IncidentStatus.COUNTED);
        assertThat(incident("q-7").mark().of()).isNull();
    }

    /** Undoing it would forget what was decided before. */
    @ParameterizedTest
    @CsvSource({"q-7, same", "q-7, duplicate", "p, duplicate"})
    void anIncidentThatDoesNotCountIsNotDecidedAbout(String aggregate, String word) throws IOException {
        Question pair = pair();
        new CommandLine(new IncidentCommand(() -> new Decisions(store, clock(), "a tester")))
                .execute("aggregate", aggregate);
        assertThat(incident(aggregate).status()).isEqualTo(IncidentStatus.AGGREGATE);
        refuses(
                pair,
                word,
                EditException.Reason.CONFLICT,
                aggregate + " does not count itself, by an earlier decision");
    }

    @Test
    void whatIsNotToldToBeASumIsNone() throws IOException {
        refuses(pair(), "aggregate", EditException.Reason.BAD, "neither is told to sum up the other");
    }

    /** A later edition brings claims of the incident that was merged; they go with it when that is undone. */
    @Test
    void whatCameSinceGoesBackToo() throws IOException {
        Question pair = pair();
        decide(pair, "same");
        take(
                "second",
                "q1,q-7,2018-05-02,Four,monitor,,,,33.5,36.5,90,6,6\nq2,q-7,2018-05-02,Five,monitor,,,,33.5,36.5,90,7,7\n");
        assertThat(incident("p").claims()).hasSize(3);
        decide(pair, "undo");
        assertThat(incident("p").claims()).hasSize(1);
        assertThat(incident("q-7").claims()).hasSize(2);
        assertThat(killed(CountingRule.HIGH, incident("q-7"))).isEqualTo(7);
    }

    /** The order in which a chain of pairs is decided makes no difference. */
    @Test
    void aPairIsAskedOfTheIncidentThatStandsForItsOwn() throws IOException {
        Question first = pair();
        take("third", "r1,r-8,2018-05-03,Five,monitor,,,,33.5,36.5,90,4,4\n");
        Question second = store.listQuestions().stream()
                .filter(question -> "r-8".equals(question.subject().incident()))
                .findFirst()
                .orElseThrow();
        decide(first, "same");
        decide(second, "same");
        assertThat(incident("p").claims()).hasSize(3);
        decide(second, "undo");
        decide(first, "undo");
        assertThat(incident("p").claims()).hasSize(1);
        assertThat(incident("q-7").claims()).hasSize(1);
        assertThat(incident("r-8").claims()).hasSize(1);

        decide(first, "duplicate");
        refuses(first, "same", EditException.Reason.CONFLICT, "undo that first");
        decide(second, "duplicate");
        assertThat(incident("r-8").mark().of()).isEqualTo("p");
    }

    @Test
    void whatIsHeldApartStaysApart() throws IOException {
        Question pair = pair();
        decide(pair, "apart");
        assertThat(store.countIncidents()).isEqualTo(4);
        take("second", "q1,q-7,2018-05-02,Four,monitor,,,,33.5,36.5,90,4,5\n");
        assertThat(only(Question.Kind.PAIR).decision()).isNotNull();
        decide(pair, "undo");
        assertThat(only(Question.Kind.PAIR).isOpen()).isTrue();
    }

    /** What the program joins for itself is told with its reasons too, and can be taken apart. */
    @Test
    void whatTheProgramJoinedCanBeTakenApart() throws IOException {
        take("first", "p1,p,2018-05-01,Three,monitor,,,,33.5,36.5,90,4,4\n");
        take("second", "q1,q-7,2018-05-01,Four,monitor,,,,33.5,36.5,90,4,4\n");
        Question joined = only(Question.Kind.PAIR);
        assertThat(Objects.requireNonNull(joined.decision()).word()).isEqualTo("joined");
        assertThat(incident("p").claims()).hasSize(2);
        refuses(joined, "same", EditException.Reason.CONFLICT, "has been decided: joined");

        decide(joined, "apart");
        assertThat(incident("p").claims()).hasSize(1);
        assertThat(incident("q-7").claims()).hasSize(1);
        assertThat(Objects.requireNonNull(only(Question.Kind.PAIR).decision()).word())
                .isEqualTo("apart");
        take("second", "q1,q-7,2018-05-01,Four,monitor,,,,33.5,36.5,90,4,5\n");
        assertThat(incident("q-7").claims()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"homs, 36.72, 34.73", "'33.25, 36.5', 36.5, 33.25"})
    void aPlaceIsPlacedForEveryClaimThatNamesItNowAndLater(String word, double lon, double lat) throws IOException {
        take("villages", """
                v1,v,2018-05-01,Three,monitor,Nowhere,,,,,,4,4
                w1,w,2018-06-01,Three,,Nowhere,,,,,,5,5
                x1,x,2018-06-01,Three,,Elsewhere,,,,,,6,6
                """);
        Question nowhere = store.listQuestions().stream()
                .filter(question -> question.origin().value().equals("Nowhere"))
                .findFirst()
                .orElseThrow();
        assertThat(nowhere.subject().claims()).containsExactly("v1", "w1");
        decide(nowhere, word);
        take("later", "y1,y,2018-07-01,Four,monitor,Nowhere,,,,,,4,4\n");
        for (String id : List.of("v", "w", "y")) {
            Location location = Objects.requireNonNull(incident(id).location());
            assertThat(location.point().lon()).isEqualTo(lon);
            assertThat(location.point().lat()).isEqualTo(lat);
        }
        assertThat(incident("x").location()).isNull();

        decide(nowhere, "undo");
        for (String id : List.of("v", "w", "y")) {
            assertThat(incident(id).location()).as(id).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"no-such-place", "'95, 36'", "'33, 181'"})
    void aPlaceThatIsNoneIsRefused(String word) throws IOException {
        take("villages", "v1,v,2018-05-01,Three,monitor,Nowhere,,,,,,4,4\n");
        Question nowhere = store.listQuestions().stream()
                .filter(question -> question.subject().claims().contains("v1"))
                .findFirst()
                .orElseThrow();
        refuses(nowhere, word, EditException.Reason.BAD, "is no decision", "lat,lon in degrees");
    }

    @Test
    void aPointIsKeptOrSwapped() throws IOException {
        take("points", "z1,z,2018-05-01,Three,monitor,Homs,,SY,36.72,34.73,90,4,4\n");
        Question point = only(Question.Kind.POINT);
        assertThat(incident("z").location()).isNull();
        decide(point, "swap");
        assertThat(Objects.requireNonNull(incident("z").location()).point().lon())
                .isEqualTo(36.72);
        take("points", "z1,z,2018-05-01,Three,monitor,Homs,,SY,36.72,34.73,90,4,5\n");
        assertThat(Objects.requireNonNull(incident("z").location()).point().lon())
                .isEqualTo(36.72);
        decide(point, "undo");
        assertThat(incident("z").location()).isNull();
        decide(point, "keep");
        assertThat(Objects.requireNonNull(incident("z").location()).point().lon())
                .isEqualTo(34.73);
    }

    @Test
    void aRowAndACellAreSeenUntilTheNextEditionMendsThem() throws IOException {
        String bad = """
                r1,r,2018-05-32,Three,monitor,Homs,,,,,,4,4
                c1,c,2018-05-01,Three,monitor,Homs,,,134.5,36.5,90,4,4
                """;
        take("faults", bad);
        Question row = only(Question.Kind.ROW);
        Question cell = only(Question.Kind.CELL);
        assertThat(row.origin()).isEqualTo(new Question.Origin("faults", 2, "date", "2018-05-32"));
        assertThat(cell.origin().column()).isEqualTo("lat");
        assertThat(cell.subject().claims()).containsExactly("c1");
        decide(row, "seen");
        refuses(cell, "same", EditException.Reason.BAD, "same is no decision; wanted seen");
        assertThat(only(Question.Kind.ROW).isOpen()).isFalse();
        take("faults", bad.replace("05-32", "05-31").replace("134.5", "34.5"));
        assertThat(store.listQuestions())
                .extracting(Question::kind)
                .doesNotContain(Question.Kind.ROW, Question.Kind.CELL);
    }

    @Test
    void whatIsNotAskedCannotBeDecided() {
        assertThatThrownBy(() -> editing.questions().decide("pair-0", "same"))
                .isInstanceOfSatisfying(
                        EditException.class, e -> assertThat(e.reason()).isEqualTo(EditException.Reason.MISSING))
                .hasMessageContaining("there is no question pair-0");
    }

    private record Run(int status, String out, String err) {}

    private Run run(Path file) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new DecideCommand(() -> editing))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(file.toString());
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void aFileOfDecisionsIsTakenBack() throws IOException {
        Question pair = pair();
        Path file = folder.resolve("decisions.csv");
        Files.writeString(file, "question,decision\n%s,same\npair-1,apart\n%s,\n".formatted(pair.id(), pair.id()));
        Run run = run(file);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("1 decided, 1 not" + System.lineSeparator());
        assertThat(run.err()).startsWith("line 3: there is no question pair-1");
        assertThat(incident("p").claims()).hasSize(2);
        Files.writeString(file, "question,decision\n%s,undo\n".formatted(pair.id()));
        assertThat(run(file).status()).isZero();
        Files.writeString(file, "question,decision\n,same\n%s,apart\n".formatted(pair.id()));
        Run mixed = run(file);
        assertThat(mixed.err()).isEqualTo("line 2: the row asks nothing" + System.lineSeparator());
        assertThat(mixed.out()).isEqualTo("1 decided, 1 not" + System.lineSeparator());
        assertThat(Objects.requireNonNull(only(Question.Kind.PAIR).decision()).word())
                .isEqualTo("apart");
        Run none = run(folder.resolve("none.csv"));
        assertThat(none.status()).isEqualTo(1);
        assertThat(none.err()).contains("none.csv: there is no such file");
        Run other = run(Files.writeString(file, "incident,verdict\np,same\n"));
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).contains("decisions.csv: line 1: there is no column 'verdict'");
    }
}
