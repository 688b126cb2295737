package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationReceived;
import org.servicehall.contracts.application.ApplicationEvent.ConsultationAnswered;
import org.servicehall.intake.domain.command.ApplicationCommand;

class ReceptionTest {
    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("F1")
    void theClerkWhoReceivesIsTheFirstAsker() {
        received(latePensioner("ID_CARD"), event -> {
            assertThat(event.firstAsker()).isEqualTo("wang.fang");
            assertThat(event.firstAskerWindow()).isEqualTo("CIVIL_AFFAIRS");
            assertThat(event.window()).isEqualTo("LABOUR");
        });
    }

    @Test
    @Tag("N1")
    @Tag("P1")
    void whatIsMissingIsToldAtOnceAndCompletely() {
        received(latePensioner("ID_CARD"), event -> {
            assertThat(event.presented()).containsExactly("ID_CARD");
            assertThat(event.missing()).containsExactly("PENSION_PASSBOOK", "CERTIFICATION_FORM");
            assertThat(event.missingPrincipal()).containsExactly("PENSION_PASSBOOK");
        });
    }

    @Test
    void aPaperThatIsNotAskedForIsNotKept() {
        received(
                receive("social-insurance-subsidy", Set.of(), "PASSBOOK", "MARRIAGE_CERTIFICATE"),
                event -> assertThat(event.presented()).containsExactly("PASSBOOK"));
    }

    @Test
    @Tag("C6")
    void whoComesOutsideThePeriodIsLate() {
        received(
                receive("pension-qualification", Set.of(), "ID_CARD", "PENSION_PASSBOOK"),
                event -> assertThat(event.missing()).containsExactly("CERTIFICATION_FORM"));
    }

    @Test
    @Tag("C6")
    void withoutALatePathNobodyIsReceivedOutsideThePeriod() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(receive("survivor-allowance-qualification", Set.of(), "ID_CARD"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("outside-window-period", "C6"));
    }

    @Test
    @Tag("M1")
    void whatIsHistoricalIsNotReceived() {
        fixture.given()
                .noPriorActivity()
                .when()
                .command(receive("adoption-certificate", Set.of()))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("matter-historical", "M1"));
    }

    @Test
    @Tag("M5")
    void theCatalogueVersionAndItsTermsAreFixed() {
        received(receive("low-rent-housing", Set.of()), event -> {
            assertThat(event.matterVersion()).isEqualTo("2025.1");
            assertThat(event.terms().limitWorkingDays()).isEqualTo(60);
            assertThat(event.terms().stages()).hasSize(7);
        });
    }

    @Test
    @Tag("P3")
    void anUrgentOneCarriesItsReason() {
        received(
                receiveUrgent("petition", Set.of("ORAL"), "老人病危"),
                event -> assertThat(event.urgentReason()).isEqualTo("老人病危"));
    }

    @Test
    @Tag("P3")
    void urgencyNeedsAReason() {
        fixture.when()
                .command(receiveUrgent("petition", Set.of("ORAL"), " "))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("reason-required", "P3", "urgent.reason"));
    }

    @Test
    @Tag("K6")
    void acceptanceOfAPetitionIsDecidedWithinFifteenCalendarDays() {
        received(
                receive("petition", Set.of()),
                event -> assertThat(event.decideBy()).isEqualTo(Instant.parse("2025-10-11T15:59:59Z")));
    }

    @Test
    @Tag("M2")
    void materialsTheMatterDoesNotKnowAreRefused() {
        fixture.when()
                .command(receive("petition", Set.of(), "DRIVING_LICENCE"))
                .then()
                .noEvents()
                .exceptionSatisfies(
                        refused("unknown-material", "M2", "DRIVING_LICENCE", "PETITION_STATEMENT, REPRESENTATIVES"));
    }

    @Test
    void aNumberIsReceivedOnce() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(latePensioner())
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-exists", "F1", NO));
    }

    @Test
    void whatWasNeverReceivedIsUnknown() {
        fixture.when()
                .command(supply("ID_CARD"))
                .then()
                .noEvents()
                .exceptionSatisfies(thrown -> assertThat(thrown).hasStackTraceContaining("unknown-number"));
    }

    @Test
    @Tag("K1")
    void aConsultationIsAnsweredWithAReceipt() {
        fixture.given().command(question()).when().command(answer(true)).then().events(answered(true));
    }

    @Test
    @Tag("K1")
    void anUnsatisfiedConsultationStaysOpen() {
        fixture.given()
                .command(question())
                .command(answer(false))
                .when()
                .command(answer(true))
                .then()
                .events(answered(true));
    }

    @Test
    @Tag("K1")
    void aSatisfiedConsultationIsClosed() {
        fixture.given()
                .command(question())
                .command(answer(true))
                .when()
                .command(answer(true))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-closed", "K8", ApplicationStatus.ANSWERED.text()));
    }

    @Test
    @Tag("K1")
    void onlyAConsultationIsAnswered() {
        fixture.given()
                .command(latePensioner())
                .when()
                .command(answer(true))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("not-a-consultation", "K1"));
    }

    @Test
    @Tag("K1")
    void aConsultationIsNothingButAnswered() {
        fixture.given()
                .command(question())
                .when()
                .command(supply("ID_CARD"))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("consultation-only-answered", "K1"));
    }

    private static ConsultationAnswered answered(boolean satisfied) {
        return new ConsultationAnswered(NO, "330106", "330106-ZX-2025-0001", satisfied, "wang.fang", NINE);
    }

    private void received(ApplicationCommand.ReceiveApplication command, Consumer<ApplicationReceived> check) {
        fixture.when().command(command).then().success().eventsSatisfy((List<EventMessage> events) -> {
            assertThat(events).hasSize(1);
            check.accept((ApplicationReceived) events.getFirst().payload());
        });
    }
}
