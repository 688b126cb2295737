package org.servicehall.intake.domain.time;

import static org.servicehall.intake.domain.Applications.*;
import static org.servicehall.intake.domain.time.PassedTimes.COMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.INCOMPLETE;
import static org.servicehall.intake.domain.time.PassedTimes.passed;

import java.time.Instant;
import java.util.Set;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionDueSoon;
import org.servicehall.contracts.application.HallsTimeEvent.ReceptionOverdue;

/** From reception to acceptance somebody's time runs: the hall's once nothing is missing, the resident's once asked. */
@Tag("P2")
class PassedTimeTest {
    /** 80 % of the five hours from nine o'clock to closing time at five, with the noon break between. */
    private static final Instant WARN_AT = Instant.parse("2025-09-26T08:00:00Z");

    private final AxonTestFixture fixture = fixture();

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void aCompleteApplicationNobodyAcceptsByTheEndOfTheDayIsOverdueAgainstItsHolder() {
        Instant late = CLOSING.plusMillis(1);
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    void aYearWithoutATraceIsNoLongerPossible() {
        Instant late = NINE.plusSeconds(365 * 86_400L);
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    void whoTookItOverAnswersForIt() {
        Instant late = CLOSING.plusMillis(1);
        fixture.given()
                .command(COMPLETE)
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(LI))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, CLOSING, "li.na", "LABOUR", late));
    }

    @Test
    void aWarningComesBefore() {
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(WARN_AT))
                .then()
                .events(new AcceptanceDueSoon(NO, "330106", NINE, CLOSING, "wang.fang", WARN_AT));
    }

    @Test
    void itIsNotGivenAgain() {
        fixture.given()
                .command(COMPLETE)
                .command(passed(WARN_AT))
                .when()
                .command(passed(CLOSING))
                .then()
                .noEvents();
    }

    @Test
    void overdueIsRecordedOnce() {
        fixture.given()
                .command(COMPLETE)
                .command(passed(CLOSING.plusMillis(1)))
                .when()
                .command(passed(CLOSING.plusSeconds(86_400)))
                .then()
                .noEvents();
    }

    @Test
    void nothingIsRecordedBeforeItsTime() {
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(WARN_AT.minusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    void whatIsAcceptedInTimeLeavesNothing() {
        fixture.given()
                .command(COMPLETE)
                .command(accept(AcceptanceType.FORWARDED, null, TODAY.plusDays(60)))
                .when()
                .command(passed(CLOSING.plusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    void theHallsTimeBeginsWhenTheLastPaperHasArrived() {
        Instant late = CLOSING.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .command(supply("CERTIFICATION_FORM"))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    void aPetitionHasATimeOfItsOwn() {
        fixture.given()
                .command(receive("petition", Set.of("ORAL")))
                .when()
                .command(passed(CLOSING.plusSeconds(86_400)))
                .then()
                .noEvents();
    }

    @Test
    void leavingAPaperUntickedDoesNotEscapeTheWatch() {
        Instant late = CLOSING.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .when()
                .command(passed(late))
                .then()
                .events(new ReceptionOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    void beforeThatItsHolderIsWarned() {
        fixture.given()
                .command(INCOMPLETE)
                .when()
                .command(passed(WARN_AT))
                .then()
                .events(new ReceptionDueSoon(NO, "330106", NINE, CLOSING, "wang.fang", WARN_AT));
    }

    @Test
    void thatIsRecordedOnceAsWell() {
        fixture.given()
                .command(INCOMPLETE)
                .command(passed(CLOSING.plusMillis(1)))
                .when()
                .command(passed(CLOSING.plusSeconds(86_400)))
                .then()
                .noEvents();
    }

    @Test
    void whoAskedForWhatIsMissingHasDoneTheirPart() {
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(CLOSING.plusSeconds(86_400)))
                .then()
                .noEvents();
    }

    @Test
    void aPaperAfterAnotherDoesNotPutItOff() {
        Instant late = CLOSING.plusMillis(1);
        fixture.given()
                .command(latePensioner("ID_CARD"))
                .command(supply("PENSION_PASSBOOK"))
                .when()
                .command(passed(late))
                .then()
                .events(new ReceptionOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    @Tag("K1")
    void aQuestionIsToBeAnsweredInThatTime() {
        Instant late = CLOSING.plusMillis(1);
        fixture.given()
                .command(question())
                .when()
                .command(passed(late))
                .then()
                .events(new ReceptionOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    @Tag("K1")
    void whoIsNotSatisfiedComesBackOrDoesNot() {
        fixture.given()
                .command(question())
                .command(answer(false))
                .when()
                .command(passed(CLOSING.plusSeconds(86_400)))
                .then()
                .noEvents();
    }
}
