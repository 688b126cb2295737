package org.servicehall.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.Guards;

class LayeringTest {
    private static final JavaClasses INTAKE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.servicehall.intake");

    @Test
    void theDomainKnowsOnlyTheJdkContractsCalendarAndAxonsAnnotations() {
        classes()
                .that()
                .resideInAPackage("..intake.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.servicehall.contracts..",
                        "org.servicehall.calendar..",
                        "org.servicehall.intake.domain..",
                        "org.axonframework.modelling.annotation..",
                        "org.axonframework.modelling.entity.annotation..",
                        "org.axonframework.eventsourcing.annotation..",
                        "org.axonframework.messaging.commandhandling.annotation..",
                        "org.axonframework.messaging.eventhandling.gateway..")
                .check(INTAKE);
    }

    @Test
    void theDomainReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage("..intake.domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.UUID.class)
                .check(INTAKE);
    }

    @Test
    void viewsAndCatalogueDoNotKnowTheApi() {
        noClasses()
                .that()
                .resideInAnyPackage("..intake.view..", "..intake.catalogue..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..intake.api..", "..intake.config..")
                .check(INTAKE);
    }

    @Test
    void whateverStandsBeforeAMethodIsAsked() {
        Guards.ARE_ALL_ASKED.check(INTAKE);
    }
}
