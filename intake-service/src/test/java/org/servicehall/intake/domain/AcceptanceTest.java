package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.MatterTerms;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.intake.domain.command.ApplicationCommand.AcceptApplication;
import org.servicehall.intake.domain.command.ApplicationCommand.ReceiveApplication;

class AcceptanceTest {
    private static final ReceiveApplication CERTIFICATE =
            receive("employment-registration-certificate", Set.of("RELEASED"), "ID_CARD", "HOUSEHOLD_REGISTER");
    private static final ReceiveApplication HOUSING = receive(
            "low-rent-housing",
            Set.of(),
            "WRITTEN_APPLICATION",
            "FAMILY_ID_CARDS",
            "HOUSEHOLD_REGISTER",
            "ALLOWANCE_CERTIFICATE",
            "INCOME_CERTIFICATE",
            "HOUSING_CERTIFICATE");
    private static final ReceiveApplication PETITION = receive("petition", Set.of("ORAL"));
    private static final ReceiveApplication PENSION =
            receive("pension-qualification", Set.of("LATE"), "ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    @Tag("K4")
    void anInstantOneIsDueThirtyWorkingMinutesAfterAcceptance() {
        accepted(
                CERTIFICATE,
                accept(AcceptanceType.INSTANT),
                event -> assertThat(event.deadline().dueAt()).isEqualTo(Instant.parse("2025-09-26T01:30:00Z")));
    }

    @Test
    @Tag("K5")
    void aPromisedOneIsDueAtClosingTimeOfTheLastPromisedWorkingDay() {
        // Sunday 28 September is a make-up workday.
        accepted(HOUSING, accept(AcceptanceType.PROMISED, 2, null), event -> {
            assertThat(event.deadline().workingDays()).isEqualTo(2);
            assertThat(event.deadline().dueAt()).isEqualTo(Instant.parse("2025-09-29T09:00:00Z"));
            assertThat(event.stages()).hasSize(7);
        });
    }

    @Test
    @Tag("K5")
    void withoutANumberTheMattersLimitIsPromised() {
        accepted(
                HOUSING,
                accept(AcceptanceType.PROMISED),
                event -> assertThat(event.deadline().workingDays()).isEqualTo(60));
    }

    @Test
    @Tag("K5")
    void noMoreMayBePromisedThanTheMattersLimit() {
        refusedAcceptance(
                HOUSING, accept(AcceptanceType.PROMISED, 61, null), refused("promise-beyond-limit", "K5", 61, 60));
    }

    @Test
    @Tag("K5")
    void aPromiseIsOfAtLeastOneDay() {
        refusedAcceptance(
                HOUSING, accept(AcceptanceType.PROMISED, 0, null), refused("promise-beyond-limit", "K5", 0, 60));
    }

    @Test
    @Tag("K6")
    void aPetitionIsDueAfterSixtyCalendarDays() {
        accepted(
                PETITION,
                accept(AcceptanceType.PETITION),
                event -> assertThat(event.deadline().dueAt()).isEqualTo(Instant.parse("2025-11-25T15:59:59Z")));
    }

    @Test
    @Tag("K7")
    void aForwardedOneNamesTheAuthorityAndItsLimit() {
        accepted(PENSION, accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(20)), event -> {
            assertThat(event.authority()).isNotNull();
            assertThat(event.limit()).isEqualTo(TODAY.plusDays(20));
        });
    }

    @Test
    @Tag("K7")
    void theAuthoritysLimitLiesInTheFuture() {
        refusedAcceptance(
                PENSION,
                accept(AcceptanceType.FORWARDED, null, TODAY),
                refused("limit-not-in-future", "K7", "2025-09-26", "2025-09-26"));
    }

    @Test
    @Tag("K7")
    void theAuthoritysLimitIsNotSoFarThatNobodyCouldWatchIt() {
        refusedAcceptance(
                PENSION,
                accept(AcceptanceType.FORWARDED, null, LocalDate.MAX),
                refused("limit-too-far", "K7", "+999999999-12-31", "2030-09-26"));
    }

    @Test
    @Tag("K7")
    void theLastDayThatMayBeGivenIsGood() {
        accepted(
                PENSION,
                accept(AcceptanceType.FORWARDED, null, TODAY.plusYears(5)),
                event -> assertThat(event.limit()).isEqualTo("2030-09-26"));
    }

    @Test
    @Tag("P3")
    void anUrgentOneWarnsEarlierThanAnotherWithTheSameDeadline() {
        MatterTerms matter = Reception.received(HOUSING).terms();
        AcceptApplication promise = accept(AcceptanceType.PROMISED, 20, null);
        Deadline ordinary = AcceptanceTerms.of(promise, matter, false).deadline();
        Deadline urgent = AcceptanceTerms.of(promise, matter, true).deadline();
        assertThat(urgent.dueAt()).isEqualTo(ordinary.dueAt());
        assertThat(urgent.warnAt()).isBefore(ordinary.warnAt());
    }

    @Test
    @Tag("P3")
    void theDeadlineOfAnUrgentApplicationIsAnUrgentOne() {
        ReceiveApplication urgent = receiveUrgent(
                "low-rent-housing", Set.of(), "房屋倒塌", HOUSING.presented().toArray(String[]::new));
        AcceptApplication promise = accept(AcceptanceType.PROMISED, 20, null);
        MatterTerms matter = Reception.received(HOUSING).terms();
        accepted(
                urgent,
                promise,
                event -> assertThat(event.deadline())
                        .isEqualTo(AcceptanceTerms.of(promise, matter, true).deadline()));
    }

    @Test
    @Tag("K7")
    void aForwardedOneNeedsTheAuthoritysLimit() {
        refusedAcceptance(PENSION, accept(AcceptanceType.FORWARDED), refused("acceptance-term-missing", "K7", "limit"));
    }

    @Test
    @Tag("K4")
    void theTypeMustMatchTheMattersKind() {
        refusedAcceptance(
                CERTIFICATE,
                accept(AcceptanceType.PROMISED, 5, null),
                refused("acceptance-type-mismatch", "K4", AcceptanceType.PROMISED.text(), MatterKind.INSTANT.text()));
    }

    @Test
    @Tag("K4")
    void anInstantOneTakesNoPromisedDays() {
        refusedAcceptance(
                CERTIFICATE,
                accept(AcceptanceType.INSTANT, 5, null),
                refused("acceptance-term-not-applicable", "K4", "workingDays"));
    }

    @Test
    @Tag("K2")
    void nothingIsAcceptedWhileMaterialsAreMissing() {
        refusedAcceptance(
                receive("pension-qualification", Set.of("LATE"), "ID_CARD", "CERTIFICATION_FORM"),
                accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(20)),
                refused("materials-missing", "K2", "PENSION_PASSBOOK"));
    }

    @Test
    @Tag("K8")
    void theClockStartsAtTheTimeOfTheCommand() {
        accepted(CERTIFICATE, accept(AcceptanceType.INSTANT), event -> {
            assertThat(event.acceptedAt()).isEqualTo(NINE);
            assertThat(event.deadline().startedAt()).isEqualTo(NINE);
            assertThat(event.noticeNo()).isEqualTo("330106-SL-2025-0001");
        });
    }

    @Test
    @Tag("K8")
    void itIsAcceptedOnce() {
        fixture.given()
                .command(CERTIFICATE)
                .command(accept(AcceptanceType.INSTANT))
                .when()
                .command(accept(AcceptanceType.INSTANT))
                .then()
                .noEvents()
                .exceptionSatisfies(refused("application-closed", "K8", ApplicationStatus.ACCEPTED.text()));
    }

    private void accepted(ReceiveApplication given, AcceptApplication when, Consumer<ApplicationAccepted> check) {
        fixture.given()
                .command(given)
                .when()
                .command(when)
                .then()
                .success()
                .eventsSatisfy(events ->
                        check.accept((ApplicationAccepted) events.getFirst().payload()));
    }

    private void refusedAcceptance(ReceiveApplication given, AcceptApplication when, Consumer<Throwable> how) {
        fixture.given().command(given).when().command(when).then().noEvents().exceptionSatisfies(how);
    }
}
