package org.strikemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Prints how the house stands: sizes of files and methods, parameters, documented types, packages, tests and mutation scores. Run by
 * {@code src/test/scripts/house.sh}.
 */
final class HouseNumbers {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private HouseNumbers() {}

    /** Needs no arguments; the working directory is the repository. */
    public static void main(String[] arguments) throws IOException {
        SourceMeasures main = SourceMeasures.of(MAIN);
        SourceMeasures tests = SourceMeasures.of(TESTS);
        row("files", main.files().size());
        row(
                "file p90 / max",
                distribution(main.files().stream()
                        .map(SourceMeasures.SourceFile::lines)
                        .toList()));
        row(
                "method p90 / max",
                distribution(main.methods().stream()
                        .map(SourceMeasures.Method::lines)
                        .toList()));
        row("most parameters", mostParameters(main));
        row("types documented", documented(main));
        row("package cycles", cycles(main));
        row("files in a package, median / max", filesInPackages(main));
        row("test : main, lines of Java", "%.2f".formatted((double) lines(tests) / lines(main)));
        row(
                "README",
                Files.size(Path.of("README.md")) + " bytes, "
                        + Files.readAllLines(Path.of("README.md")).size() + " lines");
        mutationScores();
    }

    private static void row(String name, Object value) {
        System.out.printf("%-34s %s%n", name, value);
    }

    private static int lines(SourceMeasures measures) {
        return measures.files().stream()
                .mapToInt(SourceMeasures.SourceFile::lines)
                .sum();
    }

    /** The 90th percentile, by nearest rank, and the maximum. */
    private static String distribution(List<Integer> sizes) {
        List<Integer> sorted = sizes.stream().sorted().toList();
        return sorted.get((int) Math.ceil(0.9 * sorted.size()) - 1) + " / " + sorted.getLast();
    }

    private static String mostParameters(SourceMeasures main) {
        Map<Integer, Set<String>> byCount = new TreeMap<>();
        for (SourceMeasures.Method method : main.methods()) {
            byCount.computeIfAbsent(method.parameters(), count -> new TreeSet<>())
                    .add(method.type() + (method.name().equals("<init>") ? "" : "." + method.name()));
        }
        for (SourceMeasures.Type type : main.types()) {
            byCount.computeIfAbsent(type.components(), count -> new TreeSet<>()).add(type.name());
        }
        int most = byCount.keySet().stream().mapToInt(count -> count).max().orElse(0);
        String over = byCount.entrySet().stream()
                .filter(entry -> entry.getKey() > 9)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return most + (over.isEmpty() ? "" : "; over nine: " + over);
    }

    private static String documented(SourceMeasures main) {
        long documented =
                main.types().stream().filter(SourceMeasures.Type::documented).count();
        long topLevel =
                main.types().stream().filter(SourceMeasures.Type::topLevel).count();
        long documentedTopLevel = main.types().stream()
                .filter(type -> type.topLevel() && type.documented())
                .count();
        return "%d %% of %d; of %d top-level ones %d %%"
                .formatted(
                        100 * documented / main.types().size(),
                        main.types().size(),
                        topLevel,
                        100 * documentedTopLevel / topLevel);
    }

    /** How many packages can be reached from themselves by imports. */
    private static long cycles(SourceMeasures main) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (SourceMeasures.SourceFile file : main.files()) {
            uses.computeIfAbsent(file.packageName(), name -> new TreeSet<>()).addAll(file.uses());
        }
        return uses.keySet().stream().filter(name -> reaches(uses, name)).count();
    }

    private static boolean reaches(Map<String, Set<String>> uses, String start) {
        Set<String> seen = new HashSet<>();
        List<String> next = new ArrayList<>(uses.getOrDefault(start, Set.of()));
        while (!next.isEmpty()) {
            String name = next.removeLast();
            if (name.equals(start)) {
                return true;
            }
            if (seen.add(name)) {
                next.addAll(uses.getOrDefault(name, Set.of()));
            }
        }
        return false;
    }

    private static String filesInPackages(SourceMeasures main) {
        List<Long> sizes = main.files().stream()
                .filter(file -> !file.path().endsWith("package-info.java"))
                .collect(Collectors.groupingBy(SourceMeasures.SourceFile::packageName, Collectors.counting()))
                .values()
                .stream()
                .sorted()
                .toList();
        int middle = sizes.size() / 2;
        double median = sizes.size() % 2 == 1 ? sizes.get(middle) : (sizes.get(middle - 1) + sizes.get(middle)) / 2.0;
        return median + " / " + sizes.getLast() + ", in " + sizes.size() + " packages";
    }

    private static void mutationScores() throws IOException {
        for (Map.Entry<String, MutationScores.Floor> floor :
                MutationScores.floors().entrySet()) {
            row(
                    "mutation score of " + floor.getKey(),
                    MutationScores.find(floor.getKey())
                            .map(score -> score + ", " + floor.getValue().compare(score))
                            .orElse("not measured since the last clean; floor "
                                    + floor.getValue().percent()));
        }
    }
}
