package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sizes and names in the sources. The functions of the page are held to theirs by ESLint. */
class SizeTest {

    private static final int LONGEST_METHOD_LINES = 60;
    private static final int MOST_PARAMETERS = 9;

    private final SourceMeasures main;

    SizeTest() throws IOException {
        main = SourceMeasures.of(Path.of("src/main/java"));
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        assertThat(main.methods())
                .hasSizeGreaterThan(1_000)
                .allSatisfy(method ->
                        assertThat(method.lines()).as("lines of %s", method).isLessThanOrEqualTo(LONGEST_METHOD_LINES));
    }

    /** Where more is to be told, it consists of parts that have names. */
    @Test
    void nothingTakesMoreThanNineParameters() throws IOException {
        for (String tree : List.of("src/main/java", "src/test/java")) {
            SourceMeasures sources = SourceMeasures.of(Path.of(tree));
            assertThat(sources.methods())
                    .allSatisfy(method -> assertThat(method.parameters())
                            .as("parameters of %s", method)
                            .isLessThanOrEqualTo(MOST_PARAMETERS));
            assertThat(sources.types())
                    .allSatisfy(type -> assertThat(type.components())
                            .as("components of %s", type)
                            .isLessThanOrEqualTo(MOST_PARAMETERS));
        }
    }

    /** Who searches for a type finds one, and what is nested in a type does not hide another that stands for itself. */
    @Test
    void noSimpleNameIsThatOfTwoTypes() {
        Set<String> names = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (SourceMeasures.Type type : main.types()) {
            if (type.topLevel() && !names.add(type.name())) {
                twice.add(type.file().toString());
            }
        }
        for (SourceMeasures.Type type : main.types()) {
            if (!type.topLevel() && names.contains(type.name())) {
                twice.add(type.name() + " in " + type.file());
            }
        }
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(twice).isEmpty();
    }
}
