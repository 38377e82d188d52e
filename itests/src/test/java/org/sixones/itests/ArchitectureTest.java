package org.sixones.itests;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sixones.itests.support.City;
import org.sixones.itests.support.House;

/** Who may import whom (docs/architecture.md). A rule about a bundle that has no classes fails. */
class ArchitectureTest {
    private static final List<String> BUNDLES = List.of(
            "model",
            "spi",
            "time",
            "documents",
            "store",
            "identity",
            "exchange",
            "departments",
            "approval",
            "rest",
            "web",
            "shell");

    private static JavaClasses house;
    private static Set<String> exported;

    @BeforeAll
    static void read() {
        house = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(BUNDLES.stream().map(b -> "org.sixones." + b).toArray(String[]::new));
        exported = house.stream()
                .filter(c -> c.getSimpleName().equals("package-info"))
                .filter(c -> c.isAnnotatedWith("org.osgi.annotation.bundle.Export"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model",
                "spi",
                "time",
                "documents",
                "store",
                "identity",
                "exchange",
                "departments",
                "approval",
                "rest",
                "web",
                "shell"
            })
    void everyBundleWasSeen(String bundle) {
        assertThat(house.stream().filter(c -> bundleOf(c).equals(bundle)))
                .as("classes of " + bundle)
                .isNotEmpty();
    }

    @Test
    void theModelKnowsTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("org.sixones.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.sixones.model..", "org.osgi.annotation..")
                .check(house);
    }

    @Test
    void theSpiKnowsTheModelOnly() {
        classes()
                .that()
                .resideInAPackage("org.sixones.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.sixones.model..", "org.sixones.spi..", "org.osgi.annotation..")
                .check(house);
    }

    @Test
    void theClocksKnowTheModelOnlyOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.time..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sixones..")
                        .and(not(resideInAnyPackage("org.sixones.time..", "org.sixones.model.."))))
                .check(house);
    }

    @Test
    void documentsKnowTheModelOnlyOfTheHouse() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.documents..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.sixones..")
                        .and(not(resideInAnyPackage("org.sixones.documents..", "org.sixones.model.."))))
                .check(house);
    }

    @Test
    void identityKnowsNoExchangeAndNoSubsystem() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sixones.exchange..", "org.sixones.approval..", "org.sixones.departments..")
                .check(house);
    }

    @Test
    void aDepartmentIsDataOnly() throws IOException {
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(House.distribution().resolve("deploy"), "org.sixones.department.*.jar")) {
            int seen = 0;
            for (Path jar : jars) {
                try (JarFile file = new JarFile(jar.toFile())) {
                    assertThat(file.stream().filter(e -> e.getName().endsWith(".class")))
                            .as(jar.getFileName().toString())
                            .isEmpty();
                }
                seen++;
            }
            assertThat(seen).isEqualTo(City.DEPARTMENTS);
        }
    }

    @Test
    void theStoreKnowsNoSubsystemNoDepartmentAndNoCamel() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.sixones.approval..",
                        "org.sixones.departments..",
                        "org.sixones.exchange..",
                        "org.apache.camel..",
                        "org.apache.cxf..")
                .check(house);
    }

    @Test
    void theExchangeKnowsNoSubsystemAndNoDepartment() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.exchange..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sixones.approval..", "org.sixones.departments..")
                .check(house);
    }

    @Test
    void theExtenderKnowsNoSubsystem() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.departments..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sixones.approval..")
                .check(house);
    }

    @Test
    void aSubsystemKnowsNoBridgingFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.approval..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.camel..",
                        "org.apache.cxf..",
                        "jakarta.jms..",
                        "org.apache.karaf..",
                        "org.sixones.departments..")
                .check(house);
    }

    @Test
    void domainRulesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.sixones.approval.model..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta..",
                        "org.osgi.service..",
                        "org.osgi.framework..",
                        "org.apache..",
                        "com.fasterxml..",
                        "org.sixones.store..",
                        "org.sixones.exchange..")
                .check(house);
    }

    @Test
    void nobodyKnowsTheAccessBundles() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.sixones.rest..", "org.sixones.web..", "org.sixones.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.sixones.rest..", "org.sixones.web..", "org.sixones.shell..")
                .check(house);
    }

    @Test
    void accessBundlesTouchNoStoreOfAnotherAndNoBridge() {
        noClasses()
                .that()
                .resideInAnyPackage("org.sixones.rest..", "org.sixones.web..", "org.sixones.shell..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "org.apache.camel..", "jakarta.jms..", "org.sixones.departments..")
                .check(house);
    }

    @Test
    void aBundleUsesOnlyWhatAnotherExports() {
        assertThat(exported)
                .as("packages with @Export")
                .contains("org.sixones.model", "org.sixones.approval", "org.sixones.exchange");
        classes()
                .that()
                .resideInAPackage("org.sixones..")
                .should(useOnlyExportedPackagesOfOthers())
                .check(house);
    }

    private static ArchCondition<JavaClass> useOnlyExportedPackagesOfOthers() {
        return new ArchCondition<>("use only exported packages of other bundles") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency d : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = d.getTargetClass().getBaseComponentType();
                    if (target.getPackageName().startsWith("org.sixones.")
                            && !bundleOf(target).equals(bundleOf(origin))
                            && !exported.contains(target.getPackageName())) {
                        events.add(SimpleConditionEvent.violated(d, d.getDescription()));
                    }
                }
            }
        };
    }

    /** {@code approval} for {@code org.sixones.approval.model.Step}. */
    private static String bundleOf(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
