package org.strikemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Mutation scores, read from the reports that {@code src/test/scripts/mutation.sh} leaves in {@code target/mutation}, and the floors below
 * which they must not fall.
 */
final class MutationScores {

    /** A floor that lies more points below the score is to be raised. */
    static final int SLACK = 3;

    private static final Path FLOORS = Path.of("src/test/resources/mutation-floors.tsv");
    private static final Path REPORTS = Path.of("target/mutation");
    private static final Pattern STATUS = Pattern.compile("<mutation detected='[a-z]+' status='([A-Z_]+)'");

    private static final Set<String> NOTICED = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR");

    /** The mutant could not be put in, or Java crashed over it. */
    private static final String NOT_TRIED = "RUN_ERROR";

    private MutationScores() {}

    /**
     * How many mutants of a package its tests notice.
     *
     * @param killed those that a test fails for, does not end, or runs out of memory
     * @param mutants all that were tried, and those in lines that no test runs
     * @param untried those that could not be tried, which count neither way
     */
    record Score(int killed, int mutants, int untried) {

        /** Rounded down. */
        int percent() {
            return 100 * killed / mutants;
        }

        @Override
        public String toString() {
            String rest = untried == 0 ? "" : ", " + untried + " not tried";
            return "%d %% (%d of %d%s)".formatted(percent(), killed, mutants, rest);
        }
    }

    /** The least score of a package in percent, and the day on which it was measured. */
    record Floor(int percent, LocalDate measured) {

        boolean isMetBy(Score score) {
            return score.percent() >= percent;
        }

        /** How the score stands to the floor, in words. */
        String compare(Score score) {
            if (!isMetBy(score)) {
                return "below the floor of " + percent;
            }
            return score.percent() > percent + SLACK
                    ? "floor " + percent + ": raise it to " + score.percent()
                    : "floor " + percent;
        }
    }

    /** The floors by package, in the order of the file. */
    static Map<String, Floor> floors() throws IOException {
        Map<String, Floor> floors = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FLOORS).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            floors.put(cells[0], new Floor(Integer.parseInt(cells[1]), LocalDate.parse(cells[2])));
        }
        return floors;
    }

    /** The score of a package; empty if it was not measured since the last clean. */
    static Optional<Score> find(String name) throws IOException {
        Path report = REPORTS.resolve(name).resolve("mutations.xml");
        return Files.exists(report) ? parse(Files.readString(report)) : Optional.empty();
    }

    /** The score that a report in PIT's XML tells; empty if no mutant was tried, or the run did not end. */
    static Optional<Score> parse(String report) {
        List<String> statuses = STATUS.matcher(report)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        int killed = (int) statuses.stream().filter(NOTICED::contains).count();
        int untried = (int) statuses.stream().filter(NOT_TRIED::equals).count();
        return statuses.size() == untried || !report.contains("</mutations>")
                ? Optional.empty()
                : Optional.of(new Score(killed, statuses.size() - untried, untried));
    }

    /** Prints the scores of these packages, and ends with status 1 if one was not measured or is below its floor. */
    public static void main(String[] names) throws IOException {
        Map<String, Floor> floors = floors();
        boolean met = true;
        for (String name : names) {
            Floor floor = floors.get(name);
            Optional<Score> score = find(name);
            if (floor == null || score.isEmpty()) {
                System.out.printf("%-12s %s%n", name, floor == null ? "has no floor in " + FLOORS : "was not measured");
                met = false;
            } else {
                System.out.printf("%-12s %s, %s%n", name, score.get(), floor.compare(score.get()));
                met &= floor.isMetBy(score.get());
            }
        }
        System.exit(met ? 0 : 1);
    }
}
