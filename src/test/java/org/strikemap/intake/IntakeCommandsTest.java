package org.strikemap.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.geocode.Geocoder;
import org.strikemap.incident.Incident;
import org.strikemap.incident.IncidentStatus;
import org.strikemap.question.Question;
import org.strikemap.store.MemoryStore;
import picocli.CommandLine;

/** {@code strikemap import}, {@code imports} and {@code incident}: what they print, and with which status they end. */
class IntakeCommandsTest {

    private static final String HEADER =
            "claim_id,incident_key,date,source,source_type,place,lat,lon,accuracy_m,killed_min\n";

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStore store = new MemoryStore();
    private final Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private record Run(int status, String out, String err) {}

    private static Run run(Object command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private Run incident(String... arguments) {
        return run(new IncidentCommand(() -> new Decisions(store, clock, "a tester")), arguments);
    }

    private Run imports(String... arguments) {
        return run(new ImportsCommand(() -> store), arguments);
    }

    /** Imports a file with these rows. */
    private Run take(String rows, String... options) throws IOException {
        return take(Files.writeString(folder.resolve("claims.csv"), HEADER + rows), options);
    }

    private Run take(Path file, String... options) {
        Geocoder geocoder = Geocoder.inMemory(Gazetteer.of(List.of()));
        Intake intake = new Intake(new ClaimLocator(geocoder::gazetteer, () -> geocoder), store, clock, "a tester");
        String[] arguments = Arrays.copyOf(options, options.length + 1);
        arguments[options.length] = file.toString();
        return run(new ImportCommand(() -> intake), arguments);
    }

    private Incident held(String key) {
        return store.findIncidents(List.of(key)).getFirst();
    }

    @Test
    void incidentsAreMergedAndSplit() throws IOException {
        take("a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4\nb1,b,2016-06-01,One,,,34.5,36.5,90,4\n");
        assertThat(incident("merge", "a", "b").status()).isZero();
        assertThat(held("a").claims()).extracting("id").containsExactly("a1", "b1");
        assertThat(incident("split", "a", "b").status()).isZero();
        assertThat(held("a").claims()).extracting("id").containsExactly("a1");
        assertThat(held("b").claims()).extracting("id").containsExactly("b1");
    }

    @Test
    void incidentsAreTakenOutOfTheCountAndPutBack() throws IOException {
        take("a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4\nb1,b,2016-06-01,One,,,34.5,36.5,90,4\n");
        assertThat(incident("duplicate", "b", "--of", "a").status()).isZero();
        assertThat(held("b").mark().status()).isEqualTo(IncidentStatus.DUPLICATE);
        assertThat(held("b").mark().of()).isEqualTo("a");
        assertThat(incident("duplicate", "a", "--of", "b"))
                .as("of one that does not count")
                .isEqualTo(new Run(1, "", "b does not count itself" + System.lineSeparator()));
        assertThat(incident("aggregate", "b").status()).isZero();
        assertThat(held("b").mark().status()).isEqualTo(IncidentStatus.AGGREGATE);
        assertThat(held("b").mark().of()).isNull();
        assertThat(incident("count", "b").status()).isZero();
        assertThat(held("b").status()).isEqualTo(IncidentStatus.COUNTED);
    }

    @ParameterizedTest
    @CsvSource({
        "merge a a, a is that incident",
        "merge a none, there is no incident none",
        "split a b, a has no claims of the key b beside others",
        "split a a, a has no claims of the key a beside others",
        "split m m, the claims of m itself stay with it; split the others off",
        "duplicate a --of a, a does not count itself",
        "aggregate a --of none, there is no incident none",
        "count none, there is no incident none",
    })
    void whatCannotBeDecidedIsToldAndChangesNothing(String words, String reason) throws IOException {
        take("""
                a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4
                m1,m,2016-06-01,One,,,34.5,36.5,90,4
                n1,n,2016-07-01,One,,,34.5,36.5,90,4
                """);
        incident("merge", "m", "n");
        int before = store.listImports().size();
        assertThat(incident(words.split(" "))).isEqualTo(new Run(1, "", reason + System.lineSeparator()));
        assertThat(store.listImports()).hasSize(before);
    }

    @Test
    void withoutADecisionTheUsageIsShown() {
        Run run = incident();
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("wanted merge, split, duplicate, aggregate or count");
    }

    @Test
    void theAccountCountsClaimsAndIncidents() throws IOException {
        String rows = """
                a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4
                a2,a,2016-05-01,Two,monitor,,34.5,36.5,90,4
                b1,b,2016-06-01,One,,,34.5,36.5,90,4
                """;
        assertThat(take(rows).out().lines())
                .containsExactly(
                        "claims.csv: 3 rows read, 3 accepted, 0 rejected",
                        "claims: 3 new, 0 changed, 0 same, 0 withdrawn; incidents: 2 new");
        assertThat(take(rows).out())
                .startsWith("claims.csv: the same file was taken in at 2026-01-02T03:04:05Z; nothing changed");
        String next = """
                a1,a,2016-05-01,One,monitor,,34.5,36.5,90,5
                a2,a,2016-05-01,Two,,,34.5,36.5,90,4
                c1,c,2016-07-01,One,,,34.5,36.5,90,4
                """;
        String counts = "claims: 1 new, 1 changed, 1 same, 1 withdrawn; incidents: 1 new";
        assertThat(take(next, "--dry-run").out().lines())
                .containsExactly(
                        "claims.csv: a dry run; nothing is stored, and this is what would be",
                        "claims.csv: 3 rows read, 3 accepted, 0 rejected",
                        counts);
        assertThat(take(next).out()).contains(counts);
    }

    @Test
    void rejectedRowsAreToldByKindAndUnplacedOnesByName() throws IOException {
        StringBuilder rows = new StringBuilder("a1,a,2016-05-01,One,monitor,By the well,,,,4\n");
        rows.append("a2,b,2016-05-02,One,,By the well,,,,4\na3,c,2016-05-02,One,,By the mill,,,,4\n");
        for (int i = 0; i < 5; i++) {
            rows.append("x%d,x%d,2016-05-32,One,,,34.5,36.5,90,4%n".formatted(i, i));
        }
        Run run = take(rows.toString());
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .contains(
                        "not placed: line 2 and 1 more rows: 'By the well' no place of this name is in the gazetteer",
                        "not placed: line 4: 'By the mill' no place of this name is in the gazetteer")
                .filteredOn(line -> line.startsWith("rejected: line"))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains(", column date: '2016-05-32' "));
        assertThat(run.out()).contains("rejected: 2 more, column date: ");
    }

    @Test
    void fiftyNamesAreShown() throws IOException {
        StringBuilder rows = new StringBuilder("a,a,2016-05-01,One,monitor,Well 0,,,,4\n");
        for (int i = 1; i < 50; i++) {
            rows.append("a%d,a%d,2016-05-01,One,,Well %d,,,,4%n".formatted(i, i, i));
        }
        assertThat(take(rows.toString()).out()).doesNotContain(" more");
        rows.append("z,z,2016-05-01,One,,Well 50,,,,4\n");
        assertThat(take(rows.toString()).out()).contains("not placed: 1 more");
    }

    @Test
    void joinsAndDoubtsAreTold() throws IOException {
        take("a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4\n");
        assertThat(take("b1,two-7,2016-05-01,Two,monitor,,34.5,36.5,90,4\n").out())
                .contains("joined: two-7 is a (1.00: same day; ");
        assertThat(take("c1,three-7,2016-05-02,Three,monitor,,34.5,36.5,90,4\n").out())
                .contains("to be decided: three-7 may be a (0.");
    }

    /** The account is complete where what is printed is cut, and names the question of each line that asks one. */
    @Test
    void theWholeAccountIsAFile() throws IOException {
        take("a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4\nb1,b,2016-07-01,One,,,34.5,36.5,90,4\n");
        Path account = folder.resolve("account.csv");
        String rows = """
                c1,three-7,2016-05-02,Three,monitor,,34.5,36.5,90,4
                x,x,2016-05-32,Three,,,34.5,36.5,90,4
                d1,d,2017-01-01,Three,,By the well,134.5,36.5,90,4
                """;
        take(rows, "--account", account.toString());
        List<String> lines = Files.readAllLines(account);
        assertThat(lines.getFirst()).isEqualTo("kind,question,line,column,value,incident,other,score,reason,decision");
        assertThat(lines)
                .anyMatch(line -> line.matches("rejected,row-[0-9a-f]{16},3,date,2016-05-32,,,,.*"))
                .anyMatch(line -> line.matches("cell left out,cell-[0-9a-f]{16},4,lat,.*"))
                .anyMatch(line -> line.matches("not placed,place-[0-9a-f]{16},4,,By the well,,,,.*"))
                .anyMatch(line -> line.matches("to be decided,pair-[0-9a-f]{16},,,,three-7,a,0.*"));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[1]))
                .containsExactlyInAnyOrderElementsOf(
                        store.listQuestions().stream().map(Question::id).toList());
    }

    @Test
    void whatWasTakenInAndDecidedIsListed() throws IOException {
        take("a1,a,2016-05-01,One,monitor,,34.5,36.5,90,4\nb1,b,2016-06-32,One,,,34.5,36.5,90,4\n");
        incident("aggregate", "a");
        List<String> lines = imports().out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .matches("1  2026-01-02T03:04:05Z  claims.csv, of the data set claims: 2 rows read, 1 accepted, "
                        + "1 rejected; by a tester; SHA-256 [0-9a-f]{64}");
        assertThat(lines.getLast()).isEqualTo("2  2026-01-02T03:04:05Z  incident aggregate a; by a tester");
        Run accounts = imports("--accounts");
        assertThat(accounts.status()).isZero();
        assertThat(accounts.out().lines())
                .contains("    claims: 1 new, 0 changed, 0 same, 0 withdrawn; incidents: 1 new");
    }

    @Test
    void theImportEndsWithAStatusThatTellsWhetherAnythingWasAccepted() throws IOException {
        assertThat(take("b1,b,2016-06-32,One,monitor,,34.5,36.5,90,4\n").status())
                .isEqualTo(1);
        assertThat(take("").status()).isZero();
        Run missing = take(folder.resolve("missing.csv"));
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.err()).contains("missing.csv: there is no such file, or it cannot be read");
        assertThat(take(folder).status()).isEqualTo(1);
        Run words = take("b1,b,2016-06-01,One,monitor,,34.5,36.5,90,4\n", "--format", "acled");
        assertThat(words.status()).isEqualTo(1);
        assertThat(words.err()).startsWith("claims.csv: ");
    }

    @ParameterizedTest
    @CsvSource({"--format, --format: 'no-such' is none of ", "--encoding, --encoding: 'no-such' is no encoding"})
    void anOptionThatIsNotUnderstoodIsNamed(String option, String reason) throws IOException {
        Run run = take("b1,b,2016-06-01,One,monitor,,34.5,36.5,90,4\n", option, "no-such");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
        assertThat(store.readAll().incidents()).isEmpty();
    }

    @Test
    void theEncodingAndTheHeaderMayBeGiven() throws IOException {
        Path header = Files.writeString(folder.resolve("header.csv"), HEADER);
        Path rows = Files.writeString(
                folder.resolve("rows.csv"),
                "a1,a,2016-05-01,One,monitor,Ch\u00e2teau,34.5,36.5,90,4\n",
                Charset.forName("windows-1252"));
        Run run = take(rows, "--header", header.toString(), "--encoding", "windows-1252");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(held("a").title()).isEqualTo("Ch\u00e2teau");
    }
}
