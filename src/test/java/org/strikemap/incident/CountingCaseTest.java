package org.strikemap.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.strikemap.claim.Claim;
import org.strikemap.claim.HarmStatus;
import org.strikemap.claim.Range;
import org.strikemap.claim.Toll;
import org.strikemap.reader.ClaimCsv;
import org.strikemap.reader.ReadResult;
import org.strikemap.reader.SourceRegistry;
import org.strikemap.source.Source;
import org.strikemap.source.SourceType;

/**
 * The course in counting: each file of {@code cases/counting} says in its first line what it shows, then what each rule must
 * make of it, and below the dashes holds claims in our own CSV.
 */
class CountingCaseTest {

    private static final Path CASES = Path.of("src/test/resources/cases/counting");
    private static final String DASHES = "\n---\n";

    private static final List<Source> SOURCES = List.of(
            new Source("sana", "SANA", SourceType.STATE_MEDIA, "SY", null),
            new Source("afp", "AFP", SourceType.NEWS_AGENCY, "FR", null),
            new Source("sohr", "SOHR", SourceType.MONITOR, "GB", null),
            new Source("yearbook", "Yearbook", SourceType.DATASET, null, null),
            new Source("gazette", "The Gazette", SourceType.NEWSPAPER, null, "afp"),
            new Source("coalition", "US-led Coalition", SourceType.MILITARY, null, null));

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void theCourseIsNumberedWithoutGaps() throws IOException {
        List<Path> files = cases().toList();
        assertThat(files).hasSizeGreaterThan(30);
        for (int i = 0; i < files.size(); i++) {
            assertThat(files.get(i).getFileName().toString()).matches(String.format("%02d-[a-z0-9-]+\\.txt", i + 1));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRuleCountsAsTheCaseSays(Path file) throws IOException {
        String text = Files.readString(file);
        int dashes = text.indexOf(DASHES);
        assertThat(dashes).as("dashes in %s", file).isPositive();
        List<Claim> claims = read(text.substring(dashes + DASHES.length()));
        List<String> lines = text.substring(0, dashes).lines().toList();
        assertThat(lines.stream().map(line -> line.split(" ", 2)[0]))
                .as("rules in %s", file)
                .contains("low", "best", "high", "conceded");
        SoftAssertions softly = new SoftAssertions();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.strip().split(" +", 2);
            softly.assertThat(answer(parts[0], claims))
                    .as("%s: %s", lines.getFirst(), parts[0])
                    .isEqualTo(parts[1]);
        }
        softly.assertAll();
    }

    private static List<Claim> read(String csv) {
        ReadResult reading = ClaimCsv.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), new SourceRegistry(SOURCES));
        assertThat(reading.rejections()).isEmpty();
        assertThat(reading.claims()).isNotEmpty();
        return reading.claims().stream().map(ReadResult.Row::claim).toList();
    }

    private static String answer(String question, List<Claim> claims) {
        return switch (question) {
            case "injured" -> answer(Counting.span(claims, Toll::injured));
            case "independent" -> String.valueOf(Counting.independentSources(claims));
            case "harm_status" -> harmStatus(claims);
            default -> answer(Counting.count(CountingRule.parse(question), claims));
        };
    }

    private static String answer(Count count) {
        return count.isKnown() ? String.valueOf(count.number()) : count.state().word();
    }

    private static String answer(Range range) {
        return number(range.min()) + ".." + number(range.max());
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "unknown" : number.toString();
    }

    private static String harmStatus(List<Claim> claims) {
        HarmStatus status =
                Corroboration.corroborate(IncidentMark.none("case"), claims).harmStatus();
        return status == null ? "none" : status.word();
    }
}
