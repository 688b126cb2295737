package org.servicehall.accountability;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.accountability.ledger.Answer;
import org.servicehall.accountability.ledger.Finding;
import org.servicehall.accountability.ledger.LedgerEntry;
import org.servicehall.accountability.ledger.LedgerHash;
import org.servicehall.accountability.ledger.checkpoint.Checkpoint;
import org.servicehall.accountability.ledger.checkpoint.CheckpointFiles;
import org.servicehall.accountability.ledger.checkpoint.CheckpointKey;
import org.servicehall.accountability.ledger.checkpoint.NewCheckpointKey;
import org.servicehall.accountability.ledger.checkpoint.VerificationKeys;
import org.servicehall.accountability.ledger.verification.LedgerExport;
import org.servicehall.accountability.ledger.verification.SourceEvent;
import org.servicehall.accountability.ledger.verification.Sources;
import org.servicehall.accountability.ledger.verification.SourcesFile;
import org.servicehall.accountability.ledger.verification.Verification;
import org.servicehall.accountability.ledger.verification.VerifyLedger;
import org.servicehall.contracts.Person;
import org.servicehall.platform.testing.Guards;
import org.servicehall.platform.testing.NumberedNotices;

class LayeringTest {
    private static final JavaClasses ACCOUNTABILITY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.servicehall.accountability");

    @Test
    void theDomainKnowsOnlyTheJdkContractsCalendarAndAxonsAnnotations() {
        classes()
                .that()
                .resideInAPackage("..accountability.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "org.servicehall.contracts..",
                        "org.servicehall.calendar..",
                        "org.servicehall.accountability.domain..",
                        "org.axonframework.modelling.annotation..",
                        "org.axonframework.modelling.entity.annotation..",
                        "org.axonframework.eventsourcing.annotation..",
                        "org.axonframework.messaging.commandhandling.annotation..",
                        "org.axonframework.messaging.eventhandling.gateway..")
                .check(ACCOUNTABILITY);
    }

    @Test
    void theDomainReadsNoClock() {
        noClasses()
                .that()
                .resideInAPackage("..accountability.domain..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.UUID.class)
                .check(ACCOUNTABILITY);
    }

    @Test
    void viewsAndLedgerDoNotKnowTheApi() {
        noClasses()
                .that()
                .resideInAnyPackage("..accountability.view..", "..accountability.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..accountability.api..", "..accountability.config..")
                .check(ACCOUNTABILITY);
    }

    /**
     * {@code ./hall verify} runs from these classes and Jackson alone, on a machine without the service. Marks are not looked at
     * there, so that theirs may be missing.
     */
    @Test
    void verifyingOfflineNeedsNothingOfTheService() {
        classes()
                .that()
                .belongToAnyOf(
                        VerifyLedger.class,
                        LedgerExport.class,
                        LedgerEntry.class,
                        LedgerEntry.State.class,
                        Finding.class,
                        Answer.class,
                        LedgerHash.class,
                        Verification.class,
                        VerificationKeys.class,
                        Checkpoint.class,
                        CheckpointFiles.class,
                        CheckpointKey.class,
                        SourceEvent.class,
                        Sources.class,
                        SourcesFile.class,
                        NewCheckpointKey.class)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "org.jspecify.annotations..",
                                "..accountability.ledger..")
                        .or(equivalentTo(Person.class)))
                .check(ACCOUNTABILITY);
    }

    @Test
    @Tag("K9")
    void itNumbersNoNoticesOfApplicationsAndCases() {
        assertThat(NumberedNotices.drawnIn("org.servicehall.accountability")).isEmpty();
    }

    @Test
    void whateverStandsBeforeAMethodIsAsked() {
        Guards.ARE_ALL_ASKED.check(ACCOUNTABILITY);
    }
}
