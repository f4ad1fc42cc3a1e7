package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is delivered: the launcher and the jar beside it, run as a person would run them. */
class CommandIT {

    private static final Path LAUNCHER = Path.of("target/strikemap").toAbsolutePath();
    private static final String HEADER =
            "incident_key,date,source,source_type,place,country,lat,lon,killed_min,killed_max\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandExplainsItself() throws IOException, InterruptedException {
        assertThat(run("--help").output())
                .contains("serve", "import", "geocode", "gazetteer", "--data", "--geodata")
                .doesNotContain("warning");
        assertThat(run("--version").output()).startsWith("strikemap ");
        assertThat(run("serve", "--help").output()).contains("--port", "--data", "--geodata");
        assertThat(run("import", "--help").output()).contains("FILE", "--data", "--geodata");
        assertThat(run("geocode", "--help").output()).contains("NAME", "--within", "--file", "--geodata");
        assertThat(run("gazetteer", "--help").output()).contains("import", "list", "remove");
        assertThat(run("gazetteer", "import", "--help").output())
                .contains("FILE", "--format", "--alternate-names", "--source", "--credit", "--data", "--geodata");
        assertThat(run("dance").status()).isEqualTo(2);
    }

    @Test
    void aListOfPlacesIsTakenInAndItsNamesAreFound() throws IOException, InterruptedException {
        Path file = write("own.csv", "id,name,lat,lon,country\nqwerty,Qwertyville,36,39,SY\n");
        Run taken = run("gazetteer", "import", file.toString(), "--format", "csv", "--data", data());
        assertThat(taken.status()).as(taken.output()).isZero();
        assertThat(taken.output()).contains("own.csv: 1 rows read, 1 accepted (1 new, 0 changed, 0 same)");
        assertThat(run("geocode", "Qwertyville", "--data", data()).output()).contains("qwerty");
        assertThat(run("gazetteer", "list", "--data", data()).output()).contains("own: 1 places");
        assertThat(run("gazetteer", "remove", "own", "--data", data()).status()).isZero();
        assertThat(run("geocode", "Qwertyville", "--data", data()).status()).isEqualTo(1);
    }

    @Test
    void aNameIsGeocodedWithoutTheStore() throws IOException, InterruptedException {
        Run found = run("geocode", "Mafraq Jazra", "--within", "Raqqa", "--format", "csv", "--data", data());
        assertThat(found.status()).as(found.output()).isZero();
        assertThat(found.output())
                .startsWith("rank,name,within,country,id")
                .contains("raqqa-jazra-junction")
                .contains("35.952778,38.984722,150,exact");
        Path names = write("names.csv", "name\nالتنف\nQwertyville\n");
        Run file = run("geocode", "--file", names.toString(), "--data", data());
        assertThat(file.status()).isZero();
        assertThat(file.output()).contains("2,التنف,,,at-tanf").contains("3,Qwertyville,,,,");
        assertThat(run("geocode", "Qwertyville").status()).isEqualTo(1);
        assertThat(run("geocode").status()).isEqualTo(2);
        assertThat(Path.of(data(), "strikemap.gpkg")).doesNotExist();
    }

    @Test
    void anImportAccountsForEveryRowAndIsTakenInOnce() throws IOException, InterruptedException {
        Path file = write("own.csv", HEADER + """
                village-2016-05-01,2016-05-01,airwars,,Al-Tanf,SY,,,3,5
                village-2016-05-01,2016-05-01,New Monitor,monitor,At Tanf,SY,,,2,
                nowhere-2016-05-02,2016-05-02,airwars,,Qwertyville,SY,,,1,1
                bad-2016-05-03,2016-02-31,airwars,,Raqqa,SY,,,1,1
                bad-2016-05-04,2016-05-04,airwars,,Raqqa,SY,95,39,1,1
                """);
        Run first = run("import", file.toString(), "--data", data());
        assertThat(first.status()).as(first.output()).isZero();
        assertThat(first.output())
                .contains("own.csv: 5 rows read, 4 accepted, 1 rejected")
                .contains("claims: 4 new, 0 changed, 0 same, 0 withdrawn; incidents: 3 new")
                .contains("rejected: line 5, column date: '2016-02-31'")
                .contains("cell left out: line 6, column lat:")
                .contains("not placed: line 4: 'Qwertyville'");
        Run second = run("import", file.toString(), "--data", data());
        assertThat(second.status()).isZero();
        assertThat(second.output()).contains("nothing changed");
    }

    @Test
    void aPackedFileComesInFromTheStandardInputAndPeopleDecide() throws IOException, InterruptedException {
        Path file = folder.resolve("own.csv.gz");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write((HEADER + "there-1,2016-05-01,airwars,,Al-Tanf,SY,,,3,5\n").getBytes(StandardCharsets.UTF_8));
        }
        Run dry = run("import", file.toString(), "--dry-run", "--data", data());
        assertThat(dry.status()).as(dry.output()).isZero();
        assertThat(dry.output()).contains("a dry run").contains("1 rows read, 1 accepted");
        Run fed = finish(new ProcessBuilder(commandOf("import", "-", "--data", data())).redirectInput(file.toFile()));
        assertThat(fed.output())
                .contains("standard input: 1 rows read, 1 accepted")
                .contains("claims: 1 new");
        assertThat(run("incident", "duplicate", "there-1", "--of", "tanf-2017-06-08", "--data", data())
                        .status())
                .isZero();
        assertThat(run("incident", "merge", "there-1", "no-such", "--data", data())
                        .output())
                .contains("there is no incident no-such");
        assertThat(run("imports", "--data", data()).output())
                .contains("geodata/documented: ")
                .contains("standard input: 1 rows read")
                .contains("incident duplicate there-1 of tanf-2017-06-08");
        assertThat(run("import", file.toString(), "--format", "yaml", "--data", data())
                        .status())
                .isEqualTo(2);
        assertThat(run("import", file.toString(), "--encoding", "none", "--data", data())
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aFileThatIsNoSuchThingLeavesTheStoreAsItWas() throws IOException, InterruptedException {
        Run missing = run("import", folder.resolve("none.csv").toString(), "--data", data());
        assertThat(missing.status()).isEqualTo(1);
        assertThat(missing.output()).contains("there is no such file");
        Path other = write("other.csv", "id,colour\n1,red\n");
        Run unknown = run("import", other.toString(), "--data", data());
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.output())
                .contains("of no format that is known (id, colour)")
                .doesNotContain("Exception");
    }

    @Test
    void aCheckTellsWhatItFoundAndNothingElse() throws IOException, InterruptedException {
        assertThat(run("imports", "--data", data()).status()).isZero();
        Run check = run("check", "--data", data());
        assertThat(check.status()).as(check.output()).isZero();
        assertThat(check.output()).startsWith("store: version 0, 0 incidents").endsWith("all is sound\n");
    }

    @Test
    void aStoreThatCannotBeOpenedIsToldOf() throws IOException, InterruptedException {
        Files.createDirectories(Path.of(data()));
        Files.writeString(Path.of(data(), "strikemap.gpkg"), "claim_id,incident_key,date\n".repeat(100));
        Run run = run("imports", "--data", data());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output())
                .contains("strikemap.gpkg")
                .contains("not a database")
                .doesNotContain("Exception");
    }

    @Test
    void aRunningServerShowsWhatAnImportBringsAndAKilledImportLeavesAllOrNothing()
            throws IOException, InterruptedException {
        Process server = start("serve", "--port", "0", "--data", data());
        try {
            Client client = new Client(portOf(server));
            int before = incidents(client);
            StringBuilder rows = new StringBuilder(HEADER);
            int many = 20_000;
            for (int i = 0; i < many; i++) {
                rows.append("many-%05d,2016-05-01,airwars,,Somewhere,SY,%.4f,38.5,%d,%d%n"
                        .formatted(i, 34 + i / 10_000.0, i % 9, i % 9));
            }
            Path file = write("many.csv", rows.toString());
            for (long delayMillis : new long[] {1_500, 2_700, 3_300}) {
                Process killed = start("import", file.toString(), "--data", data());
                killed.waitFor(delayMillis, TimeUnit.MILLISECONDS);
                killed.toHandle().destroyForcibly();
                killed.waitFor();
            }
            assertThat(run("import", file.toString(), "--data", data()).status())
                    .isZero();
            awaitIncidents(client, before, before + many);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    @Test
    void aRunningServerFindsPlacesThatAreImportedAndForgetsThoseRemoved() throws IOException, InterruptedException {
        Process server = start("serve", "--port", "0", "--data", data());
        try {
            Client client = new Client(portOf(server));
            assertThat(client.json("/geocode?q=Mafraq+Jazra")
                            .at("/features/0/id")
                            .asString())
                    .isEqualTo("raqqa-jazra-junction");
            Path file = write("own.csv", "id,name,lat,lon,kind,country\nqwerty,Qwertyville,35.1,38.5,village,SY\n");
            run("gazetteer", "import", file.toString(), "--format", "csv", "--data", data());
            awaitPlaces(client, "Qwertyville", 1);
            run("gazetteer", "remove", "own", "--data", data());
            awaitPlaces(client, "Qwertyville", 0);
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void awaitPlaces(Client client, String name, int wanted) {
        assertThat(Patience.poll(
                        () -> client.json("/geocode?q=" + name).at("/features").size(), found -> found == wanted))
                .isEqualTo(wanted);
    }

    @Test
    void itSaysWhichJavaIsMissing() throws IOException, InterruptedException {
        Path bare = Files.createDirectories(folder.resolve("bare"));
        Path oldHome = folder.resolve("old");
        Path bin = Files.createDirectories(oldHome.resolve("bin"));
        Path old = bin.resolve("java");
        Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n");
        assertThat(old.toFile().setExecutable(true)).isTrue();
        Path launcher = Files.copy(LAUNCHER, bare.resolve("strikemap"));
        String script = Files.readString(launcher)
                .replaceAll("(/usr/lib/jvm|/usr/java|/opt|/Library|\"\\$HOME\")/", "/nowhere/");
        Files.writeString(launcher, script);
        Files.createFile(bare.resolve("strikemap.jar"));
        ProcessBuilder command = new ProcessBuilder("/bin/sh", launcher.toString());
        command.environment().put("JAVA_HOME", oldHome.toString());
        command.environment().put("PATH", bin + ":/usr/bin:/bin");
        Run run = finish(command);
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.output()).contains("Java 25 or newer is needed").contains("is 17.");
    }

    private static void awaitIncidents(Client client, int before, int after) {
        int now = Patience.poll(() -> incidents(client), held -> {
            assertThat(held).as("all or nothing").isIn(before, after);
            return held == after;
        });
        assertThat(now).isEqualTo(after);
    }

    private static int incidents(Client client) {
        return client.json("/summary").at("/incidents").asInt();
    }

    /** What a command printed, and the status it ended with. */
    private record Run(int status, String output) {}

    private static Run run(String... arguments) throws IOException, InterruptedException {
        return finish(new ProcessBuilder(commandOf(arguments)));
    }

    private static Run finish(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private Process start(String... arguments) throws IOException {
        Path log = Files.createTempFile(folder, "run", ".log");
        logs.put(arguments[0], log);
        return new ProcessBuilder(commandOf(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private final Map<String, Path> logs = new HashMap<>();

    /** The port that a server started on port 0 tells in its log. */
    private int portOf(Process server) {
        var started = Pattern.compile("Tomcat started on port (\\d+)");
        String log = Patience.poll(
                () -> Files.readString(logs.get("serve")),
                text -> started.matcher(text).find() || !server.isAlive());
        var found = started.matcher(log);
        assertThat(found.find()).as(log).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static List<String> commandOf(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
