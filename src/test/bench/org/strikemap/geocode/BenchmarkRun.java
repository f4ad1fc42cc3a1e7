package org.strikemap.geocode;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.strikemap.gazetteer.BundledFiles;
import org.strikemap.gazetteer.Gazetteer;
import org.strikemap.placelist.GazetteerCommand;
import org.strikemap.placelist.GazetteerImport;

/**
 * Runs {@link GeocoderBenchmark} and sums it up. It takes the options of JMH; without {@code -p data=FOLDER}, it first imports
 * 200,000 invented places into a folder of its own.
 */
public final class BenchmarkRun {

    private static final int PLACES = 200_000;
    private static final int MOST_ACCOUNTED = 300;
    private static final String DATA = "data";

    private BenchmarkRun() {}

    public static void main(String[] args) throws IOException, RunnerException, CommandLineOptionException {
        CommandLineOptions options = new CommandLineOptions(args);
        Collection<String> folders = options.getParameter(DATA).orElse(List.of());
        Path made = folders.isEmpty() ? importGenerated() : null;
        try {
            Path data = made == null ? Path.of(folders.iterator().next()) : made;
            String answers = answers(data);
            OptionsBuilder chosen = new OptionsBuilder();
            chosen.parent(options).param(DATA, data.toString());
            if (options.getIncludes().isEmpty()) {
                chosen.include(GeocoderBenchmark.class.getName());
            }
            Collection<RunResult> results = new Runner(chosen.build()).run();
            System.out.print(answers);
            results.forEach(result -> print(result, System.out));
        } finally {
            if (made != null) {
                delete(made);
            }
        }
    }

    private static Path importGenerated() throws IOException {
        Path folder = Files.createTempDirectory("strikemap-benchmark");
        Path csv = folder.resolve("invented.csv");
        GeneratedPlaces.write(csv, PLACES);
        int status = GazetteerCommand.line(() -> new GazetteerImport(BundledFiles::open, folder))
                .execute("import", csv.toString(), "--format", "csv");
        if (status != 0) {
            throw new IOException("the invented places could not be imported");
        }
        return folder;
    }

    /** Where the index lies, as for the server. */
    static Path indexIn(Path data) {
        return data.resolve("gazetteer");
    }

    /** How many of the first questions are answered by the place that was meant, and a number that is the same as long as all answers are. */
    private static String answers(Path data) {
        StringBuilder told = new StringBuilder();
        Gazetteer gazetteer = Gazetteer.read(BundledFiles::open, data);
        try (Geocoder geocoder = Geocoder.keptIn(indexIn(data), gazetteer)) {
            told.append(String.format("%n%,d places%n%n", gazetteer.size()));
            for (BenchmarkQuery.Spelling spelling : BenchmarkQuery.Spelling.values()) {
                for (boolean within : new boolean[] {false, true}) {
                    told.append(account(geocoder, spelling, within));
                }
            }
        }
        return told.append(String.format("%n")).toString();
    }

    private static String account(Geocoder geocoder, BenchmarkQuery.Spelling spelling, boolean within) {
        List<BenchmarkQuery> questions =
                BenchmarkQuery.list(geocoder.gazetteer(), spelling, within).subList(0, MOST_ACCOUNTED);
        int first = 0;
        int among = 0;
        int hash = 0;
        for (BenchmarkQuery question : questions) {
            List<Match> matches = geocoder.geocode(question.query());
            List<String> ids = matches.stream().map(match -> match.place().id()).toList();
            first += ids.indexOf(question.place().id()) == 0 ? 1 : 0;
            among += ids.contains(question.place().id()) ? 1 : 0;
            for (Match match : matches) {
                hash = 31 * hash + (match.place().id() + match.nameMatched() + match.score()).hashCode();
            }
        }
        return String.format(
                "%-40s %3d %% first, %3d %% among ten; answers %08x%n",
                label(spelling.name(), within), 100 * first / questions.size(), 100 * among / questions.size(), hash);
    }

    private static String label(String name, boolean within) {
        return name.toLowerCase(Locale.ROOT) + (within ? ", within its governorate" : "");
    }

    private static void print(RunResult run, PrintStream out) {
        String method = run.getParams().getBenchmark().replaceFirst(".*\\.", "");
        String name = label(method, "true".equals(run.getParams().getParam("within")));
        Result<?> result = run.getPrimaryResult();
        double score = result.getScore();
        switch (run.getParams().getMode()) {
            case Throughput -> out.printf("%-40s %,10.0f questions/s%n", name, score);
            case SampleTime ->
                out.printf(
                        "%-40s %,10.0f questions/s, p50 %.2f ms, p99 %.2f ms%n",
                        name,
                        1000 / score,
                        result.getStatistics().getPercentile(50),
                        result.getStatistics().getPercentile(99));
            default -> out.printf("%-40s %10.1f s%n", "index built", score);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
