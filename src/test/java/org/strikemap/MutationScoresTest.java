package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.strikemap.MutationScores.Floor;
import org.strikemap.MutationScores.Score;
import org.strikemap.format.Ogrinfo;

/** The floors of mutation testing, and which tests it may run. */
class MutationScoresTest {

    private static final Pattern ROOMS = Pattern.compile("<mutation\\.rooms>(.*)</mutation\\.rooms>");
    private static final Set<String> OUTSIDE =
            Set.of(Tools.class.getName(), Ogrinfo.class.getName(), ProcessBuilder.class.getName());

    private static List<String> rooms() throws IOException {
        return ROOMS.matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .flatMap(found -> Arrays.stream(found.split(" ")))
                .toList();
    }

    @Test
    void everyPackageOfTheProfileHasAFloorAndNoOther() throws IOException {
        assertThat(MutationScores.floors().keySet()).containsExactlyElementsOf(rooms());
        assertThat(MutationScores.floors().values())
                .allSatisfy(floor -> assertThat(floor.percent()).isBetween(1, 100));
        for (String room : rooms()) {
            assertThat(Path.of("src/main/java/org/strikemap", room)).isDirectory();
        }
    }

    /** Neither the jar nor the bill of materials has anything of a profile that the usual build does not use. */
    @Test
    void nothingOfItIsInTheUsualBuild() throws IOException {
        String[] profiles = Files.readString(Path.of("pom.xml")).split("<profile>", -1);
        assertThat(profiles)
                .filteredOn(part -> part.contains("pitest"))
                .singleElement()
                .satisfies(
                        part -> assertThat(part).contains("<id>mutation</id>").doesNotContain("<activation>"));
    }

    @Test
    void aScoreIsHeldAgainstItsFloor() {
        Floor floor = new Floor(80, LocalDate.of(2026, 12, 1));
        assertThat(floor.isMetBy(new Score(80, 100, 0))).isTrue();
        assertThat(floor.isMetBy(new Score(799, 1_000, 0))).isFalse();
        assertThat(floor.compare(new Score(799, 1_000, 0))).isEqualTo("below the floor of 80");
        assertThat(floor.compare(new Score(83, 100, 0))).isEqualTo("floor 80");
        assertThat(floor.compare(new Score(84, 100, 0))).isEqualTo("floor 80: raise it to 84");
    }

    @Test
    void aReportTellsWhichMutantsTestsNoticed() {
        String report = """
            <mutations partial="true">
            <mutation detected='true' status='KILLED'></mutation>
            <mutation detected='true' status='TIMED_OUT'></mutation>
            <mutation detected='true' status='RUN_ERROR'></mutation>
            <mutation detected='false' status='SURVIVED'></mutation>
            <mutation detected='false' status='NO_COVERAGE'></mutation>
            </mutations>
            """;
        assertThat(MutationScores.parse(report)).contains(new Score(2, 4, 1));
        assertThat(MutationScores.parse("<mutations></mutations>")).isEmpty();
        assertThat(MutationScores.parse(report.replace("</mutations>", "")))
                .as("a run that did not end")
                .isEmpty();
    }

    /** Each is run hundreds of times: what starts a program or wants data from elsewhere has the tag that leaves it out. */
    @Test
    void whatNeedsOtherProgramsIsTagged() throws IOException {
        List<String> untagged = new ArrayList<>();
        for (String room : rooms()) {
            for (JavaClass test : OurClasses.TESTS) {
                if (test.getPackageName().equals("org.strikemap." + room) && !isTagged(test)) {
                    test.getMethods().stream()
                            .filter(method -> needsOtherPrograms(method) && !isTagged(method))
                            .map(JavaMethod::getFullName)
                            .forEach(untagged::add);
                }
            }
        }
        assertThat(untagged).isEmpty();
    }

    private static boolean needsOtherPrograms(JavaMethod method) {
        return method.getAccessesFromSelf().stream()
                .anyMatch(access -> OUTSIDE.contains(access.getTargetOwner().getName()));
    }

    private static boolean isTagged(JavaClass test) {
        return test.tryGetAnnotationOfType(Tag.class)
                .filter(tag -> tag.value().equals("external"))
                .isPresent();
    }

    private static boolean isTagged(JavaMethod test) {
        return test.tryGetAnnotationOfType(Tag.class)
                .filter(tag -> tag.value().equals("external"))
                .isPresent();
    }
}
