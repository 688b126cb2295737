package org.servicehall.intake.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.intake.domain.Applications.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.test.fixture.AxonTestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.MatterKind;
import org.servicehall.contracts.Remedies;
import org.servicehall.contracts.Remedy;
import org.servicehall.contracts.RemedyKind;
import org.servicehall.contracts.RemedyTerms;
import org.servicehall.contracts.application.ApplicationEvent.AcceptanceDueSoon;
import org.servicehall.contracts.application.ApplicationEvent.AcceptanceOverdue;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationLapsed;
import org.servicehall.contracts.application.ApplicationEvent.HallsTimeProlonged;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionDueSoon;
import org.servicehall.contracts.application.ApplicationEvent.ReceptionOverdue;
import org.servicehall.contracts.application.ApplicationEvent.SupplementRequested;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.ApplicationCommand.AnswerConsultation;
import org.servicehall.intake.domain.ApplicationCommand.HandedIn;
import org.servicehall.intake.domain.ApplicationCommand.ReceiveApplication;
import org.servicehall.intake.domain.ApplicationCommand.RecordPassedTime;
import org.servicehall.intake.domain.ApplicationCommand.RequestSupplement;
import org.servicehall.intake.domain.ApplicationCommand.ReturnApplication;
import org.servicehall.intake.domain.ApplicationCommand.ReturnGround;
import org.servicehall.intake.domain.ApplicationCommand.SupplyMaterials;

/** From reception to acceptance somebody's time runs: the hall's once nothing is missing, the resident's once asked. */
@Tag("P2")
class PassedTimeTest {
    private static final ReceiveApplication COMPLETE =
            latePensioner("ID_CARD", "PENSION_PASSBOOK", "CERTIFICATION_FORM");
    private static final ReceiveApplication INCOMPLETE = latePensioner("ID_CARD", "PENSION_PASSBOOK");
    /** 80 % of the five hours from nine o'clock to closing time at five, with the noon break between. */
    private static final Instant WARN_AT = Instant.parse("2025-09-26T08:00:00Z");

    private static final String NOTICE = "330106-ZZ-2025-0001";

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

    /** Answered late, it waits for nobody at the hall; the entry is corrected by hand (B9). */
    @Test
    @Tag("D1")
    @Tag("D5")
    @Tag("K1")
    void anAnsweredQuestionIsNotAccusedAnewByAScheduleThatMovesItsDay() {
        Instant heard = CLOSING.plusSeconds(3600);
        ReceptionLimits moved = limits(CALENDAR, heard, off(Map.of(LocalDate.of(2025, 9, 26), "放假")));
        Act late = wangAt(CLOSING.plusSeconds(60));
        fixture.given()
                .command(question())
                .command(passed(CLOSING.plusMillis(1)))
                .command(new AnswerConsultation(NO, late, () -> NOTICE, false, LIMITS))
                .when()
                .command(passed(heard, moved))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(local("2025-09-28T17:00").plusMillis(1), moved))
                .then()
                .noEvents();
    }

    static Stream<Arguments> lateSteps() {
        Act late = wangAt(CLOSING.plusSeconds(60));
        return Stream.of(
                Arguments.of(COMPLETE, accept(late, AcceptanceType.FORWARDED, null, TODAY.plusDays(60), null)),
                Arguments.of(
                        COMPLETE,
                        new ReturnApplication(NO, late, () -> NOTICE, ReturnGround.UNLAWFUL, "不合法", "某条例第二条", LIMITS)),
                Arguments.of(
                        INCOMPLETE,
                        new RequestSupplement(
                                NO,
                                late,
                                () -> NOTICE,
                                Set.of("CERTIFICATION_FORM"),
                                false,
                                null,
                                null,
                                GRACE,
                                LIMITS)),
                Arguments.of(INCOMPLETE, new SupplyMaterials(NO, late, Set.of("CERTIFICATION_FORM"), LIMITS)),
                Arguments.of(question(), new AnswerConsultation(NO, late, () -> NOTICE, true, LIMITS)));
    }

    @ParameterizedTest
    @MethodSource("lateSteps")
    void whatIsDoneLateSaysSoBeforeAnySweepComesBy(ApplicationCommand received, ApplicationCommand done) {
        Instant at = CLOSING.plusSeconds(60);
        fixture.given().command(received).when().command(done).then().eventsSatisfy(events -> {
            assertThat(events).hasSizeGreaterThan(1);
            assertThat(events.getFirst().payload())
                    .isEqualTo(
                            received.equals(COMPLETE)
                                    ? new AcceptanceOverdue(
                                            NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", at)
                                    : new ReceptionOverdue(
                                            NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", at));
        });
    }

    @Test
    void whatASweepHasRecordedIsNotSaidAgain() {
        Act late = wangAt(CLOSING.plusSeconds(60));
        fixture.given()
                .command(COMPLETE)
                .command(passed(CLOSING.plusSeconds(1)))
                .when()
                .command(accept(late, AcceptanceType.FORWARDED, null, TODAY.plusDays(60), null))
                .then()
                .eventsSatisfy(events -> assertThat(events).hasSize(1));
    }

    @Test
    @Tag("F2")
    void whoTakesItOverAfterItsTimeAnswersForNothing() {
        Instant late = CLOSING.plusSeconds(7200);
        fixture.given()
                .command(COMPLETE)
                .command(handOver(WANG, "li.na", "LABOUR"))
                .command(confirm(new Act("li.na", "LABOUR", false, CLOSING.plusSeconds(60))))
                .when()
                .command(passed(late))
                .then()
                .events(new AcceptanceOverdue(NO, "330106", NINE, CLOSING, "wang.fang", "CIVIL_AFFAIRS", late));
    }

    @Test
    void aNoticesDayStaysWhateverTheHallSetsLater() {
        ReceptionLimits shorter = new ReceptionLimits(DEADLINES, LocalTime.of(15, 0), 3);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(UNTIL, shorter))
                .then()
                .noEvents();
    }

    @Test
    void aNoticeOfBeforeItsDayWasRecordedIsCountedNow() {
        Instant late = UNTIL.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .event(new SupplementRequested(
                        NO,
                        "330106",
                        "330106-BC-2025-0001",
                        List.of("CERTIFICATION_FORM"),
                        "wang.fang",
                        "CIVIL_AFFAIRS",
                        NINE,
                        null))
                .when()
                .command(passed(late))
                .then()
                .events(new ApplicationLapsed(
                        NO, "330106", NOTICE, List.of("CERTIFICATION_FORM"), NINE, UNTIL, "wang.fang", late));
    }

    @Test
    void aSupplementNeverBroughtLapsesWithANotice() {
        Instant late = UNTIL.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(late))
                .then()
                .events(new ApplicationLapsed(
                        NO, "330106", NOTICE, List.of("CERTIFICATION_FORM"), NINE, UNTIL, "wang.fang", late));
    }

    @Test
    @Tag("S6")
    void theLapseTellsWhereElseToTurn() {
        Instant late = UNTIL.plusMillis(1);
        RecordPassedTime plain = passed(late);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(new RecordPassedTime(
                        NO,
                        plain.act(),
                        plain.limits(),
                        plain.noticeNo(),
                        new Remedies(RemedyTerms.STATUTORY, period -> CALENDAR.endOfRight(late, period)),
                        HandedIn.NOTHING))
                .then()
                .eventsSatisfy(events -> assertThat(events)
                        .extracting(EventMessage::payload)
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ApplicationLapsed.class,
                                lapsed -> assertThat(lapsed.remedies())
                                        .extracting(Remedy::kind)
                                        .containsExactly(RemedyKind.RECONSIDERATION, RemedyKind.LITIGATION)));
    }

    @Test
    @Tag("S4")
    void whatWasHandedInInTimeAndWaitsForTheHallKeepsItFromLapsing() {
        Instant late = UNTIL.plusMillis(1);
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(
                        late,
                        (no, items, since, until, now) ->
                                items.contains("CERTIFICATION_FORM") && since.equals(NINE) && until.equals(UNTIL)))
                .then()
                .noEvents();
    }

    @Test
    void untilItsLastMomentASupplementMayBeBrought() {
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .when()
                .command(passed(UNTIL))
                .then()
                .noEvents();
    }

    @Test
    void whatHasLapsedIsClosed() {
        fixture.given()
                .command(INCOMPLETE)
                .command(supplement("CERTIFICATION_FORM"))
                .command(passed(UNTIL.plusMillis(1)))
                .when()
                .command(supply("CERTIFICATION_FORM"))
                .then()
                .exceptionSatisfies(refused("application-closed", "K8"));
    }

    /** Friday to Monday; 28 September is a Sunday that is worked on, and 1 to 8 October are days off. */
    @ParameterizedTest
    @CsvSource({
        "PROMISED, 2025-09-26T09:00, 2025-09-26T17:00",
        "PROMISED, 2025-09-26T15:00, 2025-09-26T17:00",
        "PROMISED, 2025-09-26T15:01, 2025-09-28T17:00",
        "PROMISED, 2025-09-27T16:00, 2025-09-28T17:00",
        "FORWARDED, 2025-09-30T15:30, 2025-10-09T16:30",
        "INSTANT, 2025-09-26T10:50, 2025-09-26T14:20",
        "INSTANT, 2025-09-26T16:50, 2025-09-28T08:20"
    })
    void theHallHasTheWorkingDayOrWhatCameLateTheNext(MatterKind kind, String since, String until) {
        assertThat(LIMITS.decideBy(kind, false, local(since)).dueAt()).isEqualTo(local(until));
    }

    @Test
    @Tag("D1")
    void aScheduleThatBecameKnownMeanwhileCounts() {
        HolidaySchedules known = HolidaySchedules.published();
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                known.with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 26), "放假"), Map.of())));
        ReceptionLimits limits = new ReceptionLimits(new DeadlineRules(off), LocalTime.of(15, 0), 30);
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(CLOSING.plusMillis(1), limits))
                .then()
                .noEvents();
    }

    /** As one published on 4 January with 1 January worked. */
    @Test
    @Tag("D1")
    void aDayThatIsWorkedByALaterScheduleMakesNothingOverdue() {
        Instant published = NINE.plusSeconds(3600);
        HallCalendar before = off(Map.of(LocalDate.of(2025, 9, 26), "放假"));
        ReceptionLimits limits = limits(before, published, CALENDAR);
        Instant told = local("2025-09-28T17:00");
        assertThat(limits.decideBy(MatterKind.PROMISED, false, NINE).dueAt()).isEqualTo(told);
        fixture.given()
                .command(COMPLETE)
                .when()
                .command(passed(CLOSING.plusMillis(1), limits))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(told.plusMillis(1), limits))
                .then()
                .events(new AcceptanceOverdue(
                        NO, "330106", NINE, told, "wang.fang", "CIVIL_AFFAIRS", told.plusMillis(1)));
    }

    @Test
    @Tag("D1")
    void aDayThatIsOffByALaterScheduleGivesTheNextEvenWhereThatScheduleIsTakenBack() {
        HallCalendar off = off(Map.of(LocalDate.of(2025, 9, 26), "放假"));
        KnownCalendars known = new KnownCalendars(List.of(
                new Known(Instant.MIN, CALENDAR),
                new Known(NINE.plusSeconds(60), off),
                new Known(NINE.plusSeconds(120), CALENDAR)));
        assertThat(limits(known).decideBy(MatterKind.PROMISED, false, NINE).dueAt())
                .isEqualTo(local("2025-09-28T17:00"));
        assertThat(limits(known)
                        .decideBy(MatterKind.PROMISED, false, NINE.plusSeconds(180))
                        .dueAt())
                .isEqualTo(CLOSING);
    }

    @Test
    @Tag("D1")
    void aScheduleHeardOfTooLateForItsDayGivesTheRestOfTheDayOnWhichItIsHeardOf() {
        HallCalendar off = off(Map.of(LocalDate.of(2025, 9, 26), "放假"));
        Instant monday = local("2025-09-29T10:00");
        assertThat(limits(CALENDAR, monday, off)
                        .decideBy(MatterKind.PROMISED, false, NINE)
                        .dueAt())
                .isEqualTo(local("2025-09-29T17:00"));
    }

    @Test
    @Tag("D1")
    @Tag("D5")
    void whatIsOnRecordAsLateOnADayThatIsOffNowWasNotAndRunsOn() {
        Instant late = CLOSING.plusMillis(1);
        Instant heard = CLOSING.plusSeconds(3600);
        Instant sunday = local("2025-09-28T17:00");
        ReceptionLimits moved = limits(CALENDAR, heard, off(Map.of(LocalDate.of(2025, 9, 26), "放假")));
        fixture.given()
                .command(COMPLETE)
                .command(passed(late))
                .when()
                .command(passed(heard, moved))
                .then()
                .events(new HallsTimeProlonged(NO, "330106", NINE, CLOSING, sunday, heard))
                .and()
                .when()
                .command(passed(heard, moved))
                .then()
                .noEvents()
                .and()
                .when()
                .command(passed(sunday.plusMillis(1), moved))
                .then()
                .events(new AcceptanceOverdue(
                        NO, "330106", NINE, sunday, "wang.fang", "CIVIL_AFFAIRS", sunday.plusMillis(1)));
    }

    /** Else who sets another time, or corrects the kind, would talk a lateness away. */
    @Test
    @Tag("D5")
    void anotherSettingMakesNothingGoodThatWasLate() {
        ReceptionLimits generous = new ReceptionLimits(new DeadlineRules(CALENDAR), LocalTime.of(8, 0), 30);
        assertThat(generous.decideBy(MatterKind.PROMISED, false, NINE).dueAt()).isAfter(CLOSING);
        fixture.given()
                .command(COMPLETE)
                .command(passed(CLOSING.plusMillis(1)))
                .when()
                .command(passed(CLOSING.plusSeconds(3600), generous))
                .then()
                .noEvents();
    }

    @Test
    @Tag("D1")
    @Tag("D5")
    void whoActsBeforeTheSweepTellsIsNotLateEither() {
        Instant heard = CLOSING.plusSeconds(3600);
        ReceptionLimits moved = limits(CALENDAR, heard, off(Map.of(LocalDate.of(2025, 9, 26), "放假")));
        fixture.given()
                .command(INCOMPLETE)
                .command(passed(CLOSING.plusMillis(1)))
                .when()
                .command(new SupplyMaterials(
                        NO, new Act("wang.fang", "CIVIL_AFFAIRS", false, heard), Set.of("CERTIFICATION_FORM"), moved))
                .then()
                .eventsSatisfy(events -> assertThat(events.getFirst().payload())
                        .isEqualTo(
                                new HallsTimeProlonged(NO, "330106", NINE, CLOSING, local("2025-09-28T17:00"), heard)));
    }

    private static HallCalendar off(Map<LocalDate, String> days) {
        return new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published().with(new HolidaySchedule(2025, "2025.9", days, makeUp())));
    }

    /** Sunday 28 September is worked in the schedule that stands. */
    private static Map<LocalDate, String> makeUp() {
        return Map.of(LocalDate.of(2025, 9, 28), "国庆节");
    }

    private static ReceptionLimits limits(HallCalendar before, Instant published, HallCalendar after) {
        return limits(new KnownCalendars(List.of(new Known(Instant.MIN, before), new Known(published, after))));
    }

    private static ReceptionLimits limits(KnownCalendars known) {
        return new ReceptionLimits(new DeadlineRules(known), LocalTime.of(15, 0), 30);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(CALENDAR.zone()).toInstant();
    }

    private static RecordPassedTime passed(Instant at) {
        return passed(at, LIMITS);
    }

    private static RecordPassedTime passed(Instant at, HandedIn handedIn) {
        RecordPassedTime plain = passed(at);
        return new RecordPassedTime(NO, plain.act(), plain.limits(), plain.noticeNo(), plain.remedies(), handedIn);
    }

    private static RecordPassedTime passed(Instant at, ReceptionLimits limits) {
        return new RecordPassedTime(NO, new Act("reception-sweep", "OFFICE", false, at), limits, () -> NOTICE);
    }
}
