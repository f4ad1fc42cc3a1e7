package org.strikemap.placelist;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.file.FileProgress;
import org.strikemap.gazetteer.GazetteerException;
import org.strikemap.gazetteer.PlaceFormat;
import org.strikemap.gazetteer.PlaceKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code strikemap gazetteer import FILE}: takes a list of places in and prints the account. */
@Command(
        name = "import",
        description = {
            "Takes a list of places in, plain or packed with gzip, and prints an account of every row.",
            "Ends with status 0 when the file was taken in, 1 when no row could be, 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
final class ImportPlacesCommand implements Callable<Integer> {

    private final Supplier<GazetteerImport> gazetteers;

    @Parameters(paramLabel = "FILE", description = "the list; the documentation describes the formats")
    private Path file = Path.of("");

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "csv, geojson, opensyria, wof or geonames")
    private String format = "";

    @Option(
            names = "--alternate-names",
            paramLabel = "FILE",
            description = "names with their languages: GeoNames' alternateNamesV2.txt")
    private @Nullable Path alternateNames;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "whose list it is (csv, geojson; default: the file's name without its ending)")
    private @Nullable String source;

    @Option(names = "--credit", paramLabel = "TEXT", description = "the line that names the source and its licence")
    private @Nullable String credit;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "country of places of which the list does not say (ISO 3166-1, such as SY)")
    private @Nullable String country;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "kind of places of which the list does not say (such as village)")
    private @Nullable String kind;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ImportPlacesCommand(Supplier<GazetteerImport> gazetteers) {
        this.gazetteers = gazetteers;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        PlaceImportRequest request = request();
        for (Path wanted : alternateNames == null ? new Path[] {file} : new Path[] {file, alternateNames}) {
            if (!Files.isRegularFile(wanted) || !Files.isReadable(wanted)) {
                err.println(wanted + ": there is no such file, or it cannot be read");
                return 1;
            }
        }
        try {
            GazetteerImport gazetteer = gazetteers.get();
            PlaceImportResult account = FileProgress.show(
                    file.toString(), Files.size(file), err, progress -> gazetteer.take(request, progress));
            PlaceImportResultText.print(request, account, spec.commandLine().getOut());
            return account.accepted().rows() == 0 && account.read() > 0 ? 1 : 0;
        } catch (GazetteerException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private PlaceImportRequest request() {
        PlaceFormat known = PlaceFormat.find(format)
                .orElseThrow(() -> usage("--format: '" + format + "' is none of "
                        + Arrays.stream(PlaceFormat.values())
                                .map(PlaceFormat::word)
                                .collect(Collectors.joining(", "))));
        String usual = known.usualSource();
        if (usual != null && source != null) {
            throw usage("--source: a file of this format is always of the source " + usual);
        }
        if (alternateNames != null && known != PlaceFormat.GEONAMES) {
            throw usage("--alternate-names: only for the format geonames");
        }
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw usage("--country: '" + country + "' is not a country's code of two capital letters");
        }
        String name = usual != null ? usual : sourceName();
        String line = credit != null ? credit : known.usualCredit();
        return new PlaceImportRequest(file, known, name, line == null ? name : line, alternateNames, country, kind());
    }

    private String sourceName() {
        Path name = file.getFileName();
        String stem = name == null ? "" : name.toString().replaceFirst("(?<=.)(\\.[A-Za-z0-9]+){1,2}$", "");
        String wanted = source == null ? stem.replaceAll("[^A-Za-z0-9._-]", "-") : source;
        boolean taken = Arrays.stream(PlaceFormat.values()).anyMatch(other -> wanted.equals(other.usualSource()));
        if (!wanted.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}") || taken) {
            throw usage("--source: '" + wanted + "' is not a name of a list: letters, digits, dots, hyphens; none of "
                    + "geonames, wof, opensyria");
        }
        return wanted;
    }

    private @Nullable PlaceKind kind() {
        return kind == null
                ? null
                : PlaceKind.find(kind).orElseThrow(() -> usage("--kind: '" + kind + "' is not a kind of place"));
    }

    private ParameterException usage(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }
}
