package org.servicehall.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.Guards;

class LayersTest {
    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.servicehall.cases");

    @Test
    void theDomainKnowsNoTechnologyAndNoOtherLayer() {
        noClasses()
                .that()
                .resideInAPackage("..cases.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.mongodb..",
                        "org.apache.kafka..",
                        "jakarta.servlet..",
                        "org.servicehall.platform..",
                        "..cases.api..",
                        "..cases.view..",
                        "..cases.automation..",
                        "..cases.deadlines..",
                        "..cases.config..")
                .check(service);
    }

    @Test
    void theDomainReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage("..cases.domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.UUID.class)
                .check(service);
    }

    @Test
    void viewsKnowNeitherCommandsNorRequests() {
        noClasses()
                .that()
                .resideInAPackage("..cases.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..cases.domain..", "..cases.api..", "..cases.automation..", "..cases.deadlines..")
                .check(service);
    }

    @Test
    void whateverStandsBeforeAMethodIsAsked() {
        Guards.ARE_ALL_ASKED.check(service);
    }
}
