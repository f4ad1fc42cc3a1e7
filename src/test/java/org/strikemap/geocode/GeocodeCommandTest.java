package org.strikemap.geocode;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeocodeCommandTest {

    private static final Geocoder GEOCODER = Geocoder.inMemory(TestPlaces.GAZETTEER);
    private static final String HEADER =
            "line,name,within,country,id,label,kind,lat,lon,radius_m,match,score,ambiguous,rivals";

    @TempDir
    private Path folder = Path.of("");

    /** What the command printed, and the status it ended with. */
    private record Run(int status, String out, String err) {

        List<NamedCsvRecord> rows() {
            return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
        }
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new GeocodeCommand(() -> GEOCODER))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Run(status, out.toString(), err.toString());
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("names.csv"), text).toString();
    }

    @Test
    void printsATableForAName() {
        Run run = run("Paris");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .containsExactly(
                        "rank  id   label                 kind  lat       lon        radius_m  match  score  ambiguous",
                        "1     gn4  Paris, France         city  48.85341  2.3488     10340     exact  0.552  true",
                        "2     gn5  Paris, United States  town  33.66094  -95.55551  2500      exact  0.438  true");
    }

    @Test
    void takesAContextAndALimit() {
        assertThat(run("Paris", "--country", "us").out()).contains("gn5").doesNotContain("gn4");
        assertThat(run("Paris", "--limit", "1").out()).contains("gn4").doesNotContain("gn5");
        assertThat(run("Jazra", "--within", "Raqqa").out()).contains("jazrah").doesNotContain("gn2 ");
    }

    @Test
    void endsWithOneWhenANameIsNotFound() {
        Run run = run("Atlantis");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("no place of this name was found");
    }

    @Test
    void printsJsonLines() {
        Run run = run("Raqqa", "--country", "SY", "--format", "jsonl");
        JsonNode first = new JsonMapper().readTree(run.out().lines().findFirst().orElseThrow());
        assertThat(first.propertyNames())
                .startsWith("rank", "name", "within", "country", "id")
                .endsWith("ambiguous", "rivals");
        assertThat(first.at("/rank").asInt()).isEqualTo(1);
        assertThat(first.at("/name").asString()).isEqualTo("Raqqa");
        assertThat(first.at("/within").isNull()).isTrue();
        assertThat(first.at("/lat").asDouble()).isEqualTo(35.952829);
        assertThat(first.at("/ambiguous").isBoolean()).isTrue();
    }

    @Test
    void aFileHasOneLineForEachRow() throws IOException {
        Run run = run("--file", file("""
                name,within,country
                Mafraq Jazra,Raqqa,
                الرقة,,SY
                Paris,,
                Atlantis,,
                "Paris, France",,
                """));
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith(HEADER + "\n");
        List<NamedCsvRecord> rows = run.rows();
        assertThat(rows).extracting(row -> row.getField("line")).containsExactly("2", "3", "4", "5", "6");
        assertThat(rows).extracting(row -> row.getField("id")).containsExactly("junction", "raqqa", "gn4", "", "gn4");
        assertThat(rows.get(2).getField("rivals")).isEqualTo("1");
        assertThat(rows.get(2).getField("ambiguous")).isEqualTo("true");
        assertThat(rows.get(3).getFields())
                .containsExactly("5", "Atlantis", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    @Test
    void aBadRowIsToldOfAndStopsNothing() throws IOException {
        Run run = run("--country", "SY", "--format", "csv", "--file", file("""
                \ufeffcountry,name
                SYR,Raqqa
                SY
                ,
                FR,Paris
                ,Raqqa
                ,a\u0007
                """));
        assertThat(run.status()).isZero();
        assertThat(run.rows()).extracting(row -> row.getField("id")).containsExactly("", "", "", "gn4", "raqqa", "");
        assertThat(run.rows().get(4).getField("country")).isEqualTo("SY");
        assertThat(run.err())
                .contains("names.csv: line 2: country: 'SYR' is not a country's code")
                .contains("line 3: the row has 1 cells; the header has 2")
                .contains("line 4: name: is missing")
                .contains("line 7: name: holds a control character")
                .doesNotContain("line 5", "line 6");
    }

    @Test
    void aFileThatCannotBeReadToItsEndSaysSo() throws IOException {
        Run open = run("--file", file("name\nRaqqa\n\"Paris\n"));
        assertThat(open.status()).isEqualTo(1);
        assertThat(open.out()).contains("raqqa");
        assertThat(open.err()).contains("line 2: the file cannot be read on after this line");
        assertThat(run("--file", folder.resolve("none.csv").toString()).status())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "place\nRaqqa\n", "name,name\na,b\n", "within\nRaqqa\n", "name,colour\na,red\n"})
    void aFileOfOtherColumnsIsNotRead(String text) throws IOException {
        Run run = run("--file", file(text));
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line 1: the columns must be name and optionally within and country");
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        String names = file("name\nRaqqa\n");
        for (String[] arguments : new String[][] {
            {},
            {"Raqqa", "--file", names},
            {"--file", names, "--format", "table"},
            {"--file", names, "--limit", "3"},
            {"--file", names, "--country", "Syria"},
            {"Raqqa", "--format", "xml"},
            {"Raqqa", "--limit", "0"},
            {"Raqqa", "--limit", "ten"},
            {"Raqqa", "--country", "SYR"},
            {"Raqqa", "--colour", "red"},
            {" "},
            {"a\u0000b"},
            {"x".repeat(2_000)},
        }) {
            Run run = run(arguments);
            assertThat(run.status()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).isNotBlank().doesNotContain("Exception");
        }
    }
}
