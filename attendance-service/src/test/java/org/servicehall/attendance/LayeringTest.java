package org.servicehall.attendance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.Guards;
import org.servicehall.platform.testing.NumberedNotices;

class LayeringTest {
    private static final JavaClasses ATTENDANCE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.servicehall.attendance");

    @Test
    void theDomainKnowsOnlyTheJdkContractsCalendarAndAxonsAnnotations() {
        classes()
                .that()
                .resideInAPackage("..attendance.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.servicehall.contracts..",
                        "org.servicehall.calendar..",
                        "org.servicehall.attendance.domain..",
                        "org.axonframework.modelling.annotation..",
                        "org.axonframework.modelling.entity.annotation..",
                        "org.axonframework.eventsourcing.annotation..",
                        "org.axonframework.messaging.commandhandling.annotation..",
                        "org.axonframework.messaging.eventhandling.gateway..")
                .check(ATTENDANCE);
    }

    @Test
    void theDomainReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage("..attendance.domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.UUID.class)
                .check(ATTENDANCE);
    }

    @Test
    void viewsDoNotKnowTheApi() {
        noClasses()
                .that()
                .resideInAnyPackage("..attendance.view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..attendance.api..", "..attendance.config..")
                .check(ATTENDANCE);
    }

    @Test
    @Tag("K9")
    void itNumbersNoNoticesOfApplicationsAndCases() {
        assertThat(NumberedNotices.drawnIn("org.servicehall.attendance")).isEmpty();
    }

    @Test
    void whateverStandsBeforeAMethodIsAsked() {
        Guards.ARE_ALL_ASKED.check(ATTENDANCE);
    }
}
