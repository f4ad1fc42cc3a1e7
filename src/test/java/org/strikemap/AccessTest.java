package org.strikemap;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No right that nobody uses: what no other package needs, tests included, is not public. Left out is what must be public to work: what
 * overrides or implements, what annotations tell a framework of, what the language makes public in records, enums and interfaces, and
 * {@code main}. Classes that the build makes of templates are as public as jte makes them.
 */
class AccessTest {

    /** What sources import from other packages: class files do not tell whose constants they hold. */
    private final Set<String> imported = new HashSet<>();

    AccessTest() throws IOException {
        for (String folder : List.of("src/main/java", "src/test/java", "src/test/bench")) {
            SourceMeasures.of(Path.of(folder))
                    .files()
                    .forEach(file -> file.imports().stream()
                            .filter(name -> !name.replaceFirst("\\.[A-Z].*", "").equals(file.packageName()))
                            .forEach(imported::add));
        }
    }

    @Test
    void whatIsPublicIsUsedByAnotherPackage() {
        List<String> unused = new ArrayList<>();
        for (JavaClass type : OurClasses.PROGRAM) {
            if (OurClasses.isTemplate(type)) {
                continue;
            }
            if (isUnused(type)) {
                unused.add(type.getName());
            }
            type.getCodeUnits().stream()
                    .filter(AccessTest::isUnused)
                    .map(JavaCodeUnit::getFullName)
                    .forEach(unused::add);
        }
        assertThat(unused).isEmpty();
    }

    private boolean isUnused(JavaClass type) {
        return type.isTopLevelClass()
                && type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getAnnotations().isEmpty()
                && !extendsALibrarysClass(type)
                && imported.stream().noneMatch(name -> (name + ".").startsWith(type.getName() + "."))
                && type.getDirectDependenciesToSelf().stream()
                        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    /** Such a one may be given to the library by name, which makes it by reflection, as Tomcat does with valves. */
    private static boolean extendsALibrarysClass(JavaClass type) {
        return type.getRawSuperclass()
                .filter(above -> !above.getPackageName().startsWith("org.strikemap"))
                .filter(above -> !above.getPackageName().startsWith("java."))
                .isPresent();
    }

    private static boolean isUnused(JavaCodeUnit unit) {
        Set<JavaModifier> modifiers = unit.getModifiers();
        String room = unit.getOwner().getPackageName();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC)
                && unit.getAnnotations().isEmpty()
                && !unit.getName().equals("main")
                && !isPublicByTheLanguage(unit)
                && !(unit instanceof JavaMethod method && overrides(method))
                && unit.getAccessesToSelf().stream()
                        .allMatch(access ->
                                access.getOriginOwner().getPackageName().equals(room));
    }

    private static boolean isPublicByTheLanguage(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        boolean ofRecord = owner.isRecord()
                && (unit instanceof JavaConstructor
                        || owner.tryGetField(unit.getName()).isPresent());
        boolean ofEnum = owner.isEnum() && Set.of("values", "valueOf").contains(unit.getName());
        boolean maybeImplicit =
                unit instanceof JavaConstructor && unit.getRawParameterTypes().isEmpty();
        return owner.isInterface() || ofRecord || ofEnum || maybeImplicit;
    }

    private static boolean overrides(JavaMethod method) {
        Set<JavaClass> above = new HashSet<>(method.getOwner().getAllRawSuperclasses());
        above.addAll(method.getOwner().getAllRawInterfaces());
        return above.stream()
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(overridden -> overridden.getName().equals(method.getName())
                        && overridden.getRawParameterTypes().size()
                                == method.getRawParameterTypes().size());
    }
}
