package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Stance;
import org.strikemap.claim.StrikeType;
import org.strikemap.file.DataFile;
import org.strikemap.gazetteer.PlaceKind;
import org.strikemap.geocode.GeocodeCommand;
import org.strikemap.geocode.MatchLevel;
import org.strikemap.intake.ImportCommand;
import org.strikemap.placelist.GazetteerFormats;
import org.strikemap.reader.ClaimCsv;
import org.strikemap.reader.ClaimFileReader;
import org.strikemap.reader.ClaimFormat;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.snapshot.IncidentTable;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.JsonNode;

/** The {@link Documentation}, held against the program: what it says is there is there, and what is there it says. */
@ServerTest
class DocumentationTest {

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:8080(/[^'\">\\s)]*)");
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping = new RequestMappingHandlerMapping();

    private String readme = "";

    @BeforeEach
    void readIt() throws IOException {
        readme = Documentation.text();
    }

    private Client client() {
        return new Client(port);
    }

    @Test
    void everyAddressInItAnswersWithSomething() {
        List<String> paths = ADDRESS.matcher(readme)
                .results()
                .map(found -> found.group(1).replace("{z}/{y}/{x}", "6/25/38"))
                .distinct()
                .toList();
        assertThat(paths).hasSizeGreaterThan(8);
        for (String path : paths) {
            HttpResponse<String> response = client().get(path);
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            if (path.contains("?")) {
                assertThat(response.body())
                        .as(path)
                        .doesNotContain("\"features\":[]")
                        .doesNotContain("\"bins\":[]");
                assertThat(response.body()).as(path).doesNotContain("\"numberMatched\":0");
            }
        }
    }

    @Test
    void everyEndpointStandsInItAndNoOther() {
        Set<String> served = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.strikemap."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]+}", "{id}").replaceFirst("(.)/$", "$1"))
                .filter(path -> !path.equals("/error"))
                .collect(Collectors.toCollection(TreeSet::new));
        served.remove("/ogc/collections/{id}/{id}");
        for (String document : List.of("schema", "queryables", "sortables", "feature-schema")) {
            served.add("/ogc/collections/{id}/" + document);
        }
        served.addAll(List.of("/", "/actuator/health"));
        assertThat(firstColumn("| path | answer |").stream().map(path -> path.replaceAll("\\{[^}]+}", "{id}")))
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void everyColumnOfTheClaimsFileStandsInItAndNoOther() {
        assertThat(firstColumn("| column | what stands in it |")).containsExactlyElementsOf(ClaimCsv.COLUMNS);
        for (String required : ClaimCsv.REQUIRED) {
            assertThat(readme).contains("`" + required + "`");
        }
    }

    @Test
    void everyFormatAndOptionOfAnImportStandsInIt() {
        assertThat(firstColumn("| format | what is read |"))
                .containsExactlyElementsOf(Arrays.stream(ClaimFormat.values())
                        .map(ClaimFormat::word)
                        .toList());
        CommandLine command = new CommandLine(new ImportCommand(() -> {
            throw new IllegalStateException("the command is not run");
        }));
        assertThat(firstColumn("| option of import | what it does |"))
                .containsExactlyInAnyOrderElementsOf(command.getCommandSpec().options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .filter(name -> !List.of("--help", "--version").contains(name))
                        .toList());
    }

    @Test
    void theMappingInItIsOne() throws IOException {
        String yaml = readme.substring(readme.indexOf("```yaml\n") + 8);
        Path table = Files.writeString(
                Files.createTempDirectory(Path.of("target"), "mapping").resolve("theirs.csv"),
                "nr;day;kind;where;dead\n1;03.02.2016;Air raid;Raqqa;4\n");
        ClaimFileReader.ReadOptions manner =
                new ClaimFileReader.ReadOptions(null, yaml.substring(0, yaml.indexOf("```")), null, false);
        Source sohr = new Source("sohr", "SOHR", SourceType.MONITOR, null, null);
        ReadResult reading = new ClaimFileReader(id -> Optional.empty(), (file, layer, rows) -> {})
                .read(DataFile.of(table, "theirs.csv", null), manner, new SourceRegistry(List.of(sohr)), read -> {});
        assertThat(reading.claims()).hasSize(1);
    }

    @Test
    void everyFilterStandsInItAndInTheDescriptionOfTheApi() {
        List<String> filters = firstColumn("| parameter | asks for |");
        String known = Client.parse(client().get("/summary?no_such=1").body())
                .at("/detail")
                .asString();
        String list = known.substring(known.indexOf("known are ") + "known are ".length());
        Set<String> expected = new TreeSet<>(filters);
        expected.addAll(IncidentTable.SCHEMA.names());
        assertThat(new TreeSet<>(List.of(list.split(", ")))).isEqualTo(expected);
        expected.addAll(codesOfFirstColumn("| parameter of items | what it does |"));
        assertThat(described("incidents")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "claims", "places", "tallies"})
    void theDescriptionOfTheApiHasWhatItemsTake(String collection) {
        String known = Client.parse(client().get("/ogc/collections/" + collection + "/items?no_such=1")
                        .body())
                .at("/detail")
                .asString();
        String list = known.substring(known.indexOf("known are ") + "known are ".length());
        assertThat(described(collection)).isEqualTo(new TreeSet<>(List.of(list.split(", "))));
    }

    /** The parameters of a collection's items in the description of the API. */
    private Set<String> described(String collection) {
        JsonNode api = Client.parse(client().get("/ogc/api").body());
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : api.at("/paths/~1collections~1" + collection + "~1items/get/parameters")) {
            names.add(
                    parameter.has("name")
                            ? parameter.at("/name").asString()
                            : parameter.at("/$ref").asString().replaceFirst(".*/", ""));
        }
        return names;
    }

    @ParameterizedTest
    @CsvSource({
        "| parameter of geocode | asks for |, /geocode?q=Raqqa",
        "| parameter of reverse | asks for |, /reverse?lat=36&lon=39",
        "| parameter of search | asks for |,  /search?q=Raqqa"
    })
    void everyParameterOfTheGeocoderStandsInItAndNoOther(String header, String request) {
        String known = Client.parse(client().get(request + "&no_such=1").body())
                .at("/detail")
                .asString();
        String list = known.substring(known.indexOf("known are ") + "known are ".length());
        assertThat(codesOfFirstColumn(header)).containsExactlyInAnyOrder(list.split(", "));
    }

    @Test
    void suggestionsTakeWhatTheReadmeSays() {
        List<String> geocode = codesOfFirstColumn("| parameter of geocode | asks for |");
        String known = Client.parse(client().get("/suggest?q=Raqqa&no_such=1").body())
                .at("/detail")
                .asString();
        String list = known.substring(known.indexOf("known are ") + "known are ".length());
        assertThat(geocode)
                .filteredOn(parameter -> !List.of("within", "kind", "layer").contains(parameter))
                .containsExactlyInAnyOrder(list.split(", "));
    }

    @Test
    void everyPropertyOfAMatchIsOneAndEveryLevelStandsInIt() {
        JsonNode match = client().json("/geocode?q=Raqqa").at("/features/0/properties");
        assertThat(codesOfFirstColumn("| property of a match | what it tells |"))
                .isSubsetOf(match.propertyNames());
        for (MatchLevel level : MatchLevel.values()) {
            assertThat(readme).contains("`" + level.word() + "`");
        }
    }

    @Test
    void everyOptionOfTheGeocodeCommandStandsInItAndNoOther() {
        CommandSpec command = CommandSpec.forAnnotatedObject(new GeocodeCommand(() -> {
            throw new IllegalStateException("nothing is geocoded here");
        }));
        List<String> options = command.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
        assertThat(firstColumn("| option of geocode | what it does |")).containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void everyFormatOptionAndColumnOfAGazetteerStandsInItAndNoOther() {
        assertThat(codesOfFirstColumn("| format | what it is |")).containsExactlyElementsOf(GazetteerFormats.words());
        assertThat(codesOfFirstColumn("| column of a gazetteer | what stands in it |"))
                .containsExactlyElementsOf(GazetteerFormats.columns());
        List<String> options = GazetteerFormats.importCommand().options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandLine.Model.OptionSpec::longestName)
                .toList();
        assertThat(codesOfFirstColumn("| option of gazetteer import | what it does |"))
                .containsExactlyInAnyOrderElementsOf(options);
    }

    @Test
    void everyKindOfPlaceStandsInIt() {
        for (PlaceKind kind : PlaceKind.values()) {
            assertThat(readme).contains("`" + kind.word() + "`");
        }
    }

    @Test
    void everyPropertyOfAnIncidentStandsInTheDescriptionOfTheApi() {
        JsonNode api = Client.parse(client().get("/ogc/api").body());
        Set<String> described =
                new TreeSet<>(api.at("/components/schemas/incidentFeature/properties/properties/properties")
                        .propertyNames());
        JsonNode incident = client().json("/incidents.geojson").at("/features/0/properties");
        assertThat(described).isEqualTo(new TreeSet<>(incident.propertyNames()));
    }

    @Test
    void everyWordOfTheScalesStandsInIt() {
        Set<String> words =
                CODE.matcher(readme).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(words)
                .containsAll(
                        Arrays.stream(StrikeType.values()).map(StrikeType::word).toList());
        assertThat(words)
                .containsAll(
                        Arrays.stream(HarmStatus.values()).map(HarmStatus::word).toList());
        assertThat(words)
                .containsAll(
                        Arrays.stream(SourceType.values()).map(SourceType::word).toList());
        assertThat(words)
                .containsAll(Arrays.stream(Stance.values()).map(Stance::word).toList());
    }

    @Test
    void everySettingOfOursStandsInIt() {
        List<String> settings = firstColumn("| setting | default | what it is |");
        for (var component : Settings.class.getRecordComponents()) {
            String name = "strikemap." + component.getName();
            if (component.getType().isRecord()) {
                for (var part : component.getType().getRecordComponents()) {
                    assertThat(settings).contains(name + "." + part.getName());
                }
            } else {
                assertThat(settings).contains(name);
            }
        }
    }

    @Test
    void theTestCommandOfTheReadmeIsWhatIsRunForEveryChange() throws IOException {
        assertThat(readme).contains("mvn verify ");
        assertThat(Files.readString(Path.of(".ci/run"))).containsPattern("(?m)^mvn( -[a-zA-Z]+)* verify$");
    }

    /** Every code in the first column of the table with this header. */
    private List<String> codesOfFirstColumn(String header) {
        return rows(header)
                .flatMap(line -> CODE.matcher(line.split("\\|", 3)[1]).results())
                .map(found -> found.group(1))
                .toList();
    }

    private Stream<String> rows(String header) {
        return readme.lines().dropWhile(line -> !line.equals(header)).skip(2).takeWhile(line -> line.startsWith("|"));
    }

    /** The code in the first column of the table with this header. */
    private List<String> firstColumn(String header) {
        return rows(header)
                .map(line -> CODE.matcher(line)
                        .results()
                        .findFirst()
                        .map(MatchResult::group)
                        .orElse(line))
                .map(code -> code.replace("`", ""))
                .toList();
    }
}
