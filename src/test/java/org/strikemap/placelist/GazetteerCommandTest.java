package org.strikemap.placelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strikemap.gazetteer.TestFiles;
import picocli.CommandLine;

class GazetteerCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String... arguments) {
        CommandLine line = GazetteerCommand.line(() -> new GazetteerImport(new TestFiles(), folder.resolve("data")));
        return line.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void printsAnAccountListsAndRemoves() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,lat,lon,country\na,A,36,39,XA\n");
        for (int i = 0; i < 25; i++) {
            rows.append("b").append(i).append(",B,91,39,XA\n");
        }
        String file = write("own places.csv", rows.toString());
        assertThat(run("import", file, "--format", "csv", "--credit", "Ourselves (CC0)"))
                .isZero();
        assertThat(out.toString())
                .contains("own places.csv: 26 rows read, 1 accepted (1 new, 0 changed, 0 same), 0 skipped, 25 rejected")
                .contains("rejected: line 3, column lat: '91' is not a number of degrees from -90 to 90")
                .contains("rejected: 5 more")
                .contains("linked: 0 places")
                .contains("imported places of all sources: 1");
        assertThat(err.toString()).contains("100 % read");
        assertThat(run("import", file, "--format", "csv", "--credit", "Ourselves (CC0)"))
                .isZero();
        assertThat(out.toString()).contains("nothing changed; imported places of all sources: 1");
        assertThat(run("list")).isZero();
        assertThat(out.toString())
                .contains("own-places: 1 places, Ourselves (CC0)")
                .containsPattern("  own places.csv: 1 places, 20\\d\\d-.*Z, [0-9a-f]{64}");
        assertThat(run("remove", "own-places")).isZero();
        assertThat(run("remove", "own-places")).isEqualTo(1);
        assertThat(out.toString()).contains("own-places: 1 places removed");
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("nothing was imported");
    }

    @Test
    void endsWithOneWhereNothingCouldBeTaken() throws IOException {
        assertThat(run("import", folder.resolve("none.csv").toString(), "--format", "csv"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no such file");
        assertThat(run("import", write("bad.csv", "id,name,lat,lon,country\na,A,91,39,XA\n"), "--format", "csv"))
                .isEqualTo(1);
        assertThat(run("import", write("bad.txt", "one\ttwo\n"), "--format", "wof"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("bad.txt, line 1, column wof_id: there is no such column in the header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "import",
                "import FILE",
                "import FILE --format shapefile",
                "import FILE --format wof --source mine",
                "import FILE --format csv --source wof",
                "import FILE --format csv --source a/b",
                "import FILE --format csv --country syria",
                "import FILE --format csv --kind hamlet",
                "import FILE --format csv --alternate-names FILE",
                "remove",
                "add"
            })
    void endsWithTwoWhenItIsCalledWrongly(String arguments) throws IOException {
        String file = write("some.csv", "");
        assertThat(run(
                        arguments.isEmpty()
                                ? new String[0]
                                : arguments.replace("FILE", file).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString()).isNotEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }
}
