package org.strikemap.geocode;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.http.BadParameterException;
import org.strikemap.http.Parameters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code strikemap geocode NAME}: prints the places that a name may stand for, or that each name of a file stands for. */
@Command(
        name = "geocode",
        description = {
            "Prints the places that a name may stand for, the likeliest first; or, for each row of a file, the likeliest.",
            "Ends with status 0; 1 when nothing was found for a single name or a file cannot be read; 2 for wrong usage."
        },
        mixinStandardHelpOptions = true)
public final class GeocodeCommand implements Callable<Integer> {

    private final Supplier<Geocoder> geocoder;

    @picocli.CommandLine.Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "the name of a place, alone or followed by larger places: Jazra, Raqqa")
    private @Nullable String name;

    @Option(names = "--within", paramLabel = "NAME", description = "a larger place that it must lie in")
    private @Nullable String within;

    @Option(
            names = "--country",
            paramLabel = "CC",
            description = "only places of this country (ISO 3166-1, such as SY)")
    private @Nullable String country;

    @Option(names = "--limit", paramLabel = "N", description = "how many places at most, 1 to 50 (default: 10)")
    private @Nullable String limit;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "CSV of names with a header: name and, within and country")
    private @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, csv or jsonl (default: table for a name, csv for a file, which cannot be a table)")
    private @Nullable String format;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** @param geocoder reads the gazetteer when the command runs, and not before */
    public GeocodeCommand(Supplier<Geocoder> geocoder) {
        this.geocoder = geocoder;
    }

    @Override
    public Integer call() {
        Path names = file;
        if ((names == null) == (name == null)) {
            throw usage("wanted the name of a place, or --file FILE with names");
        }
        return names == null ? geocodeName() : geocodeFile(names);
    }

    private int geocodeName() {
        MatchPrinter printer = printer(MatchPrinter.Format.TABLE);
        Map<String, String> asked = options();
        if (name != null) {
            asked.put("name", name);
        }
        GeocodeQuery query = usableQuery(asked);
        Geocoder ready = geocoder.get();
        List<Match> matches = ready.geocode(query);
        int rank = 1;
        for (Match match : matches) {
            printer.print(MatchLine.of("rank", rank++, asked).with(match, ready.gazetteer()));
        }
        printer.finish();
        if (matches.isEmpty()) {
            spec.commandLine().getErr().println("no place of this name was found");
        }
        return matches.isEmpty() ? 1 : 0;
    }

    private int geocodeFile(Path names) {
        if (limit != null) {
            throw usage("--limit: a file has one line for each name");
        }
        MatchPrinter printer = printer(MatchPrinter.Format.CSV);
        if (printer instanceof MatchPrinter.TextTable) {
            throw usage("--format: a file cannot be a table; wanted csv or jsonl");
        }
        Map<String, String> asked = options();
        asked.put("name", "any");
        usableQuery(asked);
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(names) || !Files.isReadable(names)) {
            err.println(names + ": there is no such file, or it cannot be read");
            return 1;
        }
        Geocoder ready = geocoder.get();
        try (InputStream in = Files.newInputStream(names)) {
            boolean whole = NamesCsv.read(in, row -> printer.print(line(row, ready, names)));
            printer.finish();
            return whole ? 0 : 1;
        } catch (IllegalArgumentException | IOException e) {
            err.println(names + ": " + e.getMessage());
            return 1;
        }
    }

    /** The line for a row; a row that cannot be used has no match, and is told of. */
    private MatchLine line(NamesCsv.Row row, Geocoder ready, Path names) {
        Map<String, String> asked = options();
        asked.putAll(row.cells());
        MatchLine line = MatchLine.of("line", row.line(), asked);
        String fault = row.fault();
        if (fault == null) {
            try {
                Gazetteer gazetteer = ready.gazetteer();
                return ready.geocode(query(asked)).stream()
                        .findFirst()
                        .map(match -> line.with(match, gazetteer))
                        .orElse(line);
            } catch (BadParameterException e) {
                fault = e.getMessage();
            }
        }
        spec.commandLine().getErr().println(names + ": line " + row.line() + ": " + fault);
        return line;
    }

    /** What the options say for every name that does not say otherwise. */
    private Map<String, String> options() {
        Map<String, String> asked = new HashMap<>();
        if (within != null) {
            asked.put("within", within);
        }
        if (country != null) {
            asked.put("country", country);
        }
        return asked;
    }

    private GeocodeQuery usableQuery(Map<String, String> asked) {
        try {
            return query(asked);
        } catch (BadParameterException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private GeocodeQuery query(Map<String, String> asked) {
        Map<String, List<String>> given = asked.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        if (limit != null) {
            given.put("limit", List.of(limit));
        }
        return GeocodeQuery.read(Parameters.of(given), "name");
    }

    private MatchPrinter printer(MatchPrinter.Format otherwise) {
        PrintWriter out = spec.commandLine().getOut();
        String word = format;
        if (word == null) {
            return otherwise.to(out);
        }
        for (MatchPrinter.Format known : MatchPrinter.Format.values()) {
            if (known.word().equals(word)) {
                return known.to(out);
            }
        }
        throw usage("--format: " + Parameters.shown(word) + " is not one of table, csv, jsonl");
    }

    private ParameterException usage(String fault) {
        return new ParameterException(spec.commandLine(), fault);
    }
}
