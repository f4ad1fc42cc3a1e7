package org.strikemap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The classes of this repository as ArchUnit sees them, read once for all tests that look at them. */
final class OurClasses {

    /** The program and its tests. */
    static final JavaClasses ALL = new ClassFileImporter().importPackages("org.strikemap");

    /** The program alone. */
    static final JavaClasses PROGRAM =
            ALL.that(DescribedPredicate.not(DescribedPredicate.describe("tests", OurClasses::isTest)));

    /** The tests alone. */
    static final JavaClasses TESTS = ALL.that(DescribedPredicate.describe("tests", OurClasses::isTest));

    private OurClasses() {}

    /** Whether the build has made a class of a template in {@code src/main/jte}. */
    static boolean isTemplate(JavaClass type) {
        return type.getName().matches("org\\.strikemap\\.html\\.Jte\\w+Generated(\\$.*)?");
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString().contains("/test-classes/"))
                .orElse(false);
    }
}
