package org.strikemap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for the tests themselves. */
class TestRulesTest {

    private final JavaClasses tests = OurClasses.TESTS;

    /** A busy machine must not fail the build: work is counted, and what must come is waited for with {@link Patience}. */
    @Test
    void noTestMeasuresTime() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Patience.class)
                .and()
                .haveSimpleNameNotEndingWith("Benchmark")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethodWhere(DescribedPredicate.describe(
                        "it is assertTimeout",
                        call -> call.getTarget().getName().startsWith("assertTimeout")))
                .check(tests);
    }

    /** A test that is skipped tells nothing: only {@link Tools} skips, and only for what is missing. */
    @Test
    void onlyForAMissingToolIsATestSkipped() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Tools.class)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Assumptions")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.assertj.core.api.Assumptions")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Disabled")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.junit.jupiter.api.condition..")
                .check(tests);
    }

    @Test
    void aTimeoutOnlyEndsATestThatHangs() {
        for (JavaClass test : tests) {
            test.tryGetAnnotationOfType(Timeout.class)
                    .ifPresent(limit ->
                            assertThat(limit.value()).as(test.getName()).isEqualTo(Patience.SECONDS));
            for (JavaMethod method : test.getMethods()) {
                method.tryGetAnnotationOfType(Timeout.class)
                        .ifPresent(limit -> assertThat(limit.value())
                                .as(method.getFullName())
                                .isEqualTo(Patience.SECONDS));
            }
        }
    }
}
