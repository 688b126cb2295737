package org.servicehall.intake.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.test.fixture.AxonTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.Refusal;
import org.servicehall.contracts.paper.PaperEvent.PaperConfirmed;
import org.servicehall.contracts.paper.PaperEvent.PaperDueSoon;
import org.servicehall.contracts.paper.PaperEvent.PaperHandedIn;
import org.servicehall.contracts.paper.PaperEvent.PaperKept;
import org.servicehall.contracts.paper.PaperEvent.PaperOverdue;
import org.servicehall.contracts.paper.PaperEvent.PaperSentBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTakenBack;
import org.servicehall.contracts.paper.PaperEvent.PaperTimeProlonged;
import org.servicehall.contracts.paper.PaperEvent.PaperVoided;
import org.servicehall.contracts.paper.PaperEvent.PaperVoidingRequested;
import org.servicehall.contracts.paper.PaperKind;
import org.servicehall.intake.domain.ApplicationCommand.Act;
import org.servicehall.intake.domain.paper.PaperCommand.ConfirmPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Content;
import org.servicehall.intake.domain.paper.PaperCommand.HallsTime;
import org.servicehall.intake.domain.paper.PaperCommand.HandInPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Holder;
import org.servicehall.intake.domain.paper.PaperCommand.KeepPaper;
import org.servicehall.intake.domain.paper.PaperCommand.Limits;
import org.servicehall.intake.domain.paper.PaperCommand.Place;
import org.servicehall.intake.domain.paper.PaperCommand.RecordPassedTime;
import org.servicehall.intake.domain.paper.PaperCommand.SendPaperBack;
import org.servicehall.intake.domain.paper.PaperCommand.Standing;
import org.servicehall.intake.domain.paper.PaperCommand.TakeBackPaper;
import org.servicehall.intake.domain.paper.PaperCommand.VoidPaper;

/** Papers are numbered, bounded and kept once; what comes online waits for the counter. */
@Tag("S4")
class PaperFileTest {
    private static final String NO = "330106-20250926-0001";
    private static final String HALL = "330106";
    private static final Instant AT = Instant.parse("2025-09-26T02:00:00Z");
    private static final Act WANG = new Act("wang.fang", "CIVIL_AFFAIRS", false, AT);
    private static final Act LEAD = new Act("zhou.min", "CIVIL_AFFAIRS", true, AT);
    private static final Act OFFICE = new Act("chen.min", "OFFICE", false, AT);
    private static final PaperTerms TERMS = new PaperTerms(
            new DeadlineRules(new HallCalendar(WorkingHours.standard(), HolidaySchedules.published())), 2);
    private static final HallsTime TIME =
            new HallsTime(TERMS, (no, moment) -> Optional.of(new Holder("wang.fang", "CIVIL_AFFAIRS")));
    private static final Instant DUE = TERMS.lookBy(AT).dueAt();
    private static final Instant WARN = TERMS.lookBy(AT).warnAt();
    private static final Place RESULT = new Place(PaperKind.RESULT, null, null, null);

    private final AxonTestFixture fixture = AxonTestFixture.with(
            EventSourcingConfigurer.create()
                    .registerEntity(EventSourcedEntityModule.autodetected(String.class, PaperFile.class)),
            AxonTestFixture.Customization::disableAxonServer);

    static {
        System.setProperty("axoniq.update-checker.disabled", "true");
    }

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void eachIsNumberedAsItComes() {
        fixture.given().events(kept(1, "a")).when().command(keep("b")).then().events(kept(2, "b"));
    }

    @Test
    void theSameContentIsKeptOnceInOnePlace() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(keep("a"))
                .then()
                .exceptionSatisfies(refused("paper-there-already"));
    }

    @Test
    void anApplicationHasSoManyAtMost() {
        fixture.given()
                .events(kept(1, "a"), kept(2, "b"), kept(3, "c"))
                .when()
                .command(keep("d"))
                .then()
                .exceptionSatisfies(refused("too-many-papers"));
    }

    @Test
    void whatComesOnlineWaitsAndIsConfirmedOnce() {
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new ConfirmPaper(NO, 1, WANG, TIME))
                .then()
                .events(confirmed());
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(new ConfirmPaper(NO, 1, WANG, TIME))
                .then()
                .exceptionSatisfies(refused("paper-not-waiting"));
    }

    @Test
    void whatTheCounterScannedWaitsForNobody() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(new SendPaperBack(NO, 1, WANG, "不清晰", TIME))
                .then()
                .exceptionSatisfies(refused("paper-not-waiting"));
    }

    @Test
    void sentBackItMayComeAgain() {
        fixture.given()
                .events(handedIn(1, "a"), new PaperSentBack(NO, HALL, 1, "ID_CARD", "不清晰", "wang.fang", AT))
                .when()
                .command(handIn("a"))
                .then()
                .events(handedIn(2, "a"));
    }

    @Test
    void soManyWaitAtATime() {
        fixture.given()
                .events(handedIn(1, "a"), handedIn(2, "b"))
                .when()
                .command(handIn("c"))
                .then()
                .exceptionSatisfies(refused("too-many-papers-waiting"));
    }

    @Test
    void whatNobodyLookedAtIsTakenBackByTheResidentAndMayComeAgain() {
        PaperTakenBack back = new PaperTakenBack(NO, HALL, 1, "ID_CARD", AT);
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new TakeBackPaper(NO, 1, AT, TIME))
                .then()
                .events(back);
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(new TakeBackPaper(NO, 1, AT, TIME))
                .then()
                .exceptionSatisfies(refused("paper-not-waiting"));
        fixture.given()
                .events(handedIn(1, "a"), back)
                .when()
                .command(handIn("a"))
                .then()
                .events(handedIn(2, "a"));
    }

    @Test
    void whatWasKeptByMistakeIsVoidedOnceBeforeAcceptance() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(WANG, Standing.OPEN))
                .then()
                .events(voided(WANG, null));
        fixture.given()
                .events(kept(1, "a"), voided(WANG, null))
                .when()
                .command(voidIt(WANG, Standing.OPEN))
                .then()
                .exceptionSatisfies(refused("paper-not-standing"));
    }

    /** Else nobody would ever be late with it, and its resident would not learn why. */
    @Test
    void whatWaitsIsConfirmedOrSentBackAndNotVoided() {
        for (Standing standing : Standing.values()) {
            fixture.given()
                    .events(handedIn(1, "a"))
                    .when()
                    .command(voidIt(LEAD, standing))
                    .then()
                    .exceptionSatisfies(refused("paper-waiting"));
        }
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(voidIt(WANG, Standing.OPEN))
                .then()
                .events(new PaperVoided(NO, HALL, 1, "ID_CARD", "误扫", "wang.fang", "CIVIL_AFFAIRS", AT, null));
    }

    @Test
    void afterAcceptanceTheLeadVoids() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(WANG, Standing.CLOSED))
                .then()
                .exceptionSatisfies(refused("voiding-for-lead"));
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(LEAD, Standing.CLOSED))
                .then()
                .events(voided(LEAD, null));
    }

    @Test
    @Tag("R1")
    void onceArchivedTheOfficeAsksAndASecondPersonAgrees() {
        PaperVoidingRequested asked = new PaperVoidingRequested(NO, HALL, 1, "误扫", "chen.min", AT);
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(LEAD, Standing.ARCHIVED))
                .then()
                .exceptionSatisfies(refused("voiding-for-office"));
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(voidIt(OFFICE, Standing.ARCHIVED))
                .then()
                .events(asked);
        fixture.given()
                .events(kept(1, "a"), asked)
                .when()
                .command(voidIt(OFFICE, Standing.ARCHIVED))
                .then()
                .exceptionSatisfies(refused("second-person-needed"));
        fixture.given()
                .events(kept(1, "a"), asked)
                .when()
                .command(voidIt(LEAD, Standing.ARCHIVED))
                .then()
                .events(voided(LEAD, "chen.min"));
    }

    @Test
    @Tag("P2")
    void theHallIsWarnedOnceBeforeItsTimeIsOver() {
        PaperDueSoon warned = new PaperDueSoon(NO, HALL, 1, "ID_CARD", DUE, "wang.fang", WARN);
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(passed(WARN))
                .then()
                .events(warned);
        fixture.given()
                .events(handedIn(1, "a"), warned)
                .when()
                .command(passed(DUE))
                .then()
                .noEvents();
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(passed(WARN.minusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    @Tag("P2")
    void whatNobodyLookedAtInTimeIsRecordedOnceAgainstWhoHeldItAndWaitsOn() {
        Instant late = DUE.plusMillis(1);
        PaperOverdue overdue = new PaperOverdue(NO, HALL, 1, "ID_CARD", AT, DUE, "wang.fang", "CIVIL_AFFAIRS", late);
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(passed(late))
                .then()
                .events(overdue);
        fixture.given()
                .events(handedIn(1, "a"), overdue)
                .when()
                .command(passed(late.plusSeconds(1)))
                .then()
                .noEvents();
        fixture.given()
                .events(handedIn(1, "a"), overdue)
                .when()
                .command(new ConfirmPaper(NO, 1, WANG, TIME))
                .then()
                .events(confirmed());
    }

    @Test
    @Tag("P2")
    void whoeverDecidesTooLateRecordsThatWithItWhereNoSweepHas() {
        Instant late = DUE.plusMillis(1);
        Act lateWang = new Act("wang.fang", "CIVIL_AFFAIRS", false, late);
        PaperOverdue overdue = new PaperOverdue(NO, HALL, 1, "ID_CARD", AT, DUE, "wang.fang", "CIVIL_AFFAIRS", late);
        fixture.given()
                .events(handedIn(1, "a"), handedIn(2, "b"))
                .when()
                .command(new SendPaperBack(NO, 1, lateWang, "不清晰", TIME))
                .then()
                .events(overdue, new PaperSentBack(NO, HALL, 1, "ID_CARD", "不清晰", "wang.fang", late));
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new ConfirmPaper(NO, 1, lateWang, TIME))
                .then()
                .events(overdue, new PaperConfirmed(NO, HALL, 1, "ID_CARD", "wang.fang", late));
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new TakeBackPaper(NO, 1, late, TIME))
                .then()
                .events(overdue, new PaperTakenBack(NO, HALL, 1, "ID_CARD", late));
        fixture.given()
                .events(handedIn(1, "a"), overdue)
                .when()
                .command(new ConfirmPaper(NO, 1, lateWang, TIME))
                .then()
                .events(new PaperConfirmed(NO, HALL, 1, "ID_CARD", "wang.fang", late));
    }

    @Test
    @Tag("P2")
    void whatWasLookedAtOrHasNoOpenApplicationAnyMoreIsNobodysLateness() {
        fixture.given()
                .events(handedIn(1, "a"), confirmed())
                .when()
                .command(passed(DUE.plusMillis(1)))
                .then()
                .noEvents();
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new RecordPassedTime(
                        NO, new HallsTime(TERMS, (no, moment) -> Optional.empty()), DUE.plusMillis(1)))
                .then()
                .noEvents();
    }

    @Test
    @Tag("P2")
    @Tag("D1")
    void aDayThatIsWorkedByALaterScheduleMakesNoPaperOverdue() {
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 29), "抗洪"), Map.of())));
        HallCalendar worked = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        PaperTerms terms = new PaperTerms(
                new DeadlineRules(new KnownCalendars(
                        List.of(new Known(Instant.MIN, off), new Known(AT.plusSeconds(3600), worked)))),
                2);
        Instant told = new PaperTerms(new DeadlineRules(off), 2).lookBy(AT).dueAt();
        assertThat(told).isAfter(DUE);
        HallsTime time = new HallsTime(terms, TIME.holders());
        fixture.given()
                .events(handedIn(1, "a"))
                .when()
                .command(new RecordPassedTime(NO, time, DUE.plusMillis(1)))
                .then()
                .noEvents()
                .and()
                .when()
                .command(new RecordPassedTime(NO, time, told.plusMillis(1)))
                .then()
                .events(new PaperOverdue(
                        NO, HALL, 1, "ID_CARD", AT, told, "wang.fang", "CIVIL_AFFAIRS", told.plusMillis(1)));
    }

    @Test
    @Tag("P2")
    @Tag("D1")
    @Tag("D5")
    void aPaperOnRecordAsLateOnADayThatIsOffNowWasNotAndIsWatchedAgain() {
        Instant heard = DUE.plusSeconds(3600);
        HallCalendar worked = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 29), "抗洪"), Map.of())));
        PaperTerms terms = new PaperTerms(
                new DeadlineRules(new KnownCalendars(List.of(new Known(Instant.MIN, worked), new Known(heard, off)))),
                2);
        Instant until = terms.lookBy(AT).dueAt();
        HallsTime time = new HallsTime(terms, TIME.holders());
        fixture.given()
                .events(handedIn(1, "a"))
                .command(passed(DUE.plusMillis(1)))
                .when()
                .command(new RecordPassedTime(NO, time, heard))
                .then()
                .events(new PaperTimeProlonged(NO, HALL, 1, "ID_CARD", DUE, until, heard))
                .and()
                .when()
                .command(new RecordPassedTime(NO, time, heard))
                .then()
                .noEvents()
                .and()
                .when()
                .command(new RecordPassedTime(NO, time, until.plusMillis(1)))
                .then()
                .events(new PaperOverdue(
                        NO, HALL, 1, "ID_CARD", AT, until, "wang.fang", "CIVIL_AFFAIRS", until.plusMillis(1)));
    }

    @Test
    void whatIsNotThereIsUnknown() {
        fixture.given()
                .events(kept(1, "a"))
                .when()
                .command(new ConfirmPaper(NO, 7, WANG, TIME))
                .then()
                .exceptionSatisfies(refused("unknown-number"));
    }

    private static VoidPaper voidIt(Act by, Standing standing) {
        return new VoidPaper(NO, 1, by, by.equals(OFFICE), "误扫", standing);
    }

    private static PaperVoided voided(Act by, @Nullable String requestedBy) {
        return new PaperVoided(NO, HALL, 1, null, "误扫", by.by(), by.window(), AT, requestedBy);
    }

    private static RecordPassedTime passed(Instant at) {
        return new RecordPassedTime(NO, TIME, at);
    }

    private static KeepPaper keep(String sha256) {
        return new KeepPaper(NO, HALL, WANG, RESULT, content(sha256), new Limits(3, 2));
    }

    private static HandInPaper handIn(String sha256) {
        return new HandInPaper(NO, HALL, "ID_CARD", content(sha256), new Limits(3, 2), AT);
    }

    private static Content content(String sha256) {
        return new Content(sha256, 7, "image/png");
    }

    private static PaperKept kept(int number, String sha256) {
        return new PaperKept(
                NO,
                HALL,
                number,
                PaperKind.RESULT,
                null,
                null,
                null,
                sha256,
                7,
                "image/png",
                "wang.fang",
                "CIVIL_AFFAIRS",
                AT);
    }

    private static PaperHandedIn handedIn(int number, String sha256) {
        return new PaperHandedIn(NO, HALL, number, "ID_CARD", sha256, 7, "image/png", AT);
    }

    private static PaperConfirmed confirmed() {
        return new PaperConfirmed(NO, HALL, 1, "ID_CARD", "wang.fang", AT);
    }

    private static Consumer<Throwable> refused(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
