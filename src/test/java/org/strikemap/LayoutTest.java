package org.strikemap;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout of the README's table of rooms, held to. */
class LayoutTest {

    private static final String ROOT = "org.strikemap";
    private static final Set<String> FORBIDDEN =
            Set.of("util", "impl", "service", "manager", "helper", "common", "dto", "misc", "core");

    private final JavaClasses program = OurClasses.PROGRAM;

    @Test
    void aPackageUsesOnlyWhatItsLineNames() throws IOException {
        Map<String, Set<String>> rooms = PackageTable.read();
        for (Map.Entry<String, Set<String>> room : rooms.entrySet()) {
            Set<String> allowed = new HashSet<>(room.getValue());
            allowed.add(room.getKey());
            String[] packages = allowed.stream().map(LayoutTest::packageOf).toArray(String[]::new);
            classes()
                    .that(resideInAPackage(packageOf(room.getKey())))
                    .should()
                    .onlyDependOnClassesThat(DescribedPredicate.not(resideInAPackage(ROOT + ".."))
                            .or(resideInAnyPackage(packages)))
                    .allowEmptyShould(true)
                    .check(program);
        }
    }

    @Test
    void aLineNamesOnlyLinesAboveIt() throws IOException {
        List<String> above = new ArrayList<>();
        PackageTable.read().forEach((room, uses) -> {
            assertThat(above).as("lines above %s", room).containsAll(uses);
            above.add(room);
        });
    }

    @Test
    void noPackageIsMissingFromTheTable() throws IOException {
        Set<String> rooms = PackageTable.read().keySet();
        assertThat(rooms).hasSizeGreaterThan(10);
        for (JavaClass type : program) {
            String room = type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
            if (!room.isEmpty()) {
                assertThat(rooms).as("the room of %s", type.getName()).contains(room);
                assertThat(FORBIDDEN).doesNotContain(room);
            }
        }
    }

    @Test
    void nothingSeesTheRootAndNothingGoesRoundInCircles() {
        noClasses()
                .that(resideInAnyPackage(ROOT + ".*.."))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT))
                .check(program);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(program);
    }

    @Test
    void onlyTheRoomsThatMayTouchALibrary() {
        onlyIn("org.geotools..", resideInAnyPackage(packageOf("geo"), packageOf("cql2"), packageOf("query")));
        onlyIn("java.sql..", resideInAnyPackage(packageOf("store"), packageOf("geopackage")));
        onlyIn("javax.sql..", resideInAPackage(packageOf("store")));
        onlyIn("com.zaxxer..", resideInAPackage(packageOf("store")));
        onlyIn("org.flywaydb..", resideInAPackage(packageOf("store")));
        onlyIn("org.sqlite..", resideInAnyPackage(packageOf("store"), packageOf("geopackage")));
        onlyIn("org.commonmark..", resideInAPackage(packageOf("docs")));
        onlyIn("gg.jte..", resideInAPackage(packageOf("html")));
        onlyIn("org.springframework.web..", namedLike("Controller"));
        onlyIn("picocli..", namedLike("Command"));
    }

    @Test
    void everyPackageSettlesWhatNullMeans() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src/main/java/org/strikemap"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                assertThat(Files.readString(folder.resolve("package-info.java")))
                        .contains("@NullMarked")
                        .contains("Null ");
            }
        }
    }

    @Test
    void noFileOutgrowsFiveHundredLines() throws IOException {
        for (String tree : List.of("src", "static")) {
            try (Stream<Path> files = Files.walk(Path.of(tree))) {
                for (Path file : files.filter(LayoutTest::isCode).toList()) {
                    assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(500);
                }
            }
        }
    }

    private static boolean isCode(Path file) {
        String name = file.toString();
        return name.matches(".*\\.(java|js|mjs|css|html|sql)") && !name.contains("node_modules");
    }

    private void onlyIn(String library, DescribedPredicate<JavaClass> allowed) {
        noClasses()
                .that(DescribedPredicate.not(allowed.or(resideInAPackage(ROOT))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(program);
    }

    /** A class of this ending, or one nested in such a class. */
    private static DescribedPredicate<JavaClass> namedLike(String ending) {
        return DescribedPredicate.describe(
                "named *" + ending, type -> type.getName().matches(".*" + ending + "(\\$.*)?"));
    }

    private static String packageOf(String room) {
        return ROOT + "." + room;
    }
}
