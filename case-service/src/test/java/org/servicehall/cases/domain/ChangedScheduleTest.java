package org.servicehall.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.HALL;
import static org.servicehall.cases.domain.Cases.LATENESS;
import static org.servicehall.cases.domain.Cases.NO;
import static org.servicehall.cases.domain.Cases.at;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.domain.CaseCommand.RecomputeDeadline;
import org.servicehall.cases.domain.CaseCommand.RecordOverdue;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.cases.CaseEvent;
import org.servicehall.contracts.cases.CaseEvent.CaseOverdue;
import org.servicehall.contracts.cases.CaseEvent.CasePromised;
import org.servicehall.contracts.cases.DeadlineEvent.DeadlineRecomputed;
import org.servicehall.platform.testing.EntityPlay;

/** The holidays of a year are changed while promises run, as in January 2020. */
@Tag("D1")
class ChangedScheduleTest {
    private static final String BG = "330106-BG-2026-0001";
    private static final HallCalendar FIRST = Cases.CALENDAR;
    /** Days 8 to 10 October are off, and so is the Saturday that was to be worked. */
    private static final HallCalendar LONGER = longer();

    private static final Instant ACCEPTED = at("2026-09-29T10:00");
    private static final Instant DUE = at("2026-10-09T16:30");
    private static final Instant MOVED = at("2026-10-13T16:30");

    @RegisterExtension
    private final CaseFixture cases = new CaseFixture();

    @Test
    void declaredOnTheFifthADueDateOfTheNinthBecomesTheThirteenth() {
        var moved = moved(opened(FIRST), LONGER, at("2026-10-05T09:00"));
        assertThat(moved.previous().dueAt()).isEqualTo(DUE);
        assertThat(moved.deadline().dueAt()).isEqualTo(MOVED);
        assertThat(moved.deadline().calendarVersion()).isEqualTo("2026.2");
        assertThat(moved.noticeNo()).isEqualTo(BG);
    }

    @Test
    @Tag("D5")
    void onTheNinthNothingIsOverdueThen() {
        var given = opened(FIRST);
        given.add(moved(given, LONGER, at("2026-10-05T09:00")));
        cases.expect(given, new RecordOverdue(NO, "original", at("2026-10-09T16:31"), LATENESS));
        cases.expect(given, new RecordOverdue(NO, "original-2", at("2026-10-09T16:31"), LATENESS));
    }

    @Test
    void theSameVersionMovesNothingTwice() {
        var given = opened(FIRST);
        given.add(moved(given, LONGER, at("2026-10-05T09:00")));
        cases.expect(given, recompute(LONGER, at("2026-10-06T09:00")));
    }

    @Test
    void aPromiseIsNeverMovedEarlierThanItWasTold() {
        var given = opened(FIRST);
        given.add(moved(given, LONGER, at("2026-10-05T09:00")));
        var back = moved(given, again(), at("2026-10-06T09:00"));
        assertThat(back.deadline().dueAt()).isEqualTo(MOVED);
        assertThat(back.deadline().calendarVersion()).isEqualTo("2026.3");
        assertThat(back.noticeNo()).isNull();
    }

    @Test
    @Tag("D5")
    void whatWasRecordedOverdueOnADayThatIsOffNowRunsAgain() {
        var given = opened(FIRST);
        given.add(overdue());
        var moved = moved(given, LONGER, at("2026-10-10T09:00"));
        assertThat(moved.deadline().dueAt()).isEqualTo(MOVED);
        given.add(moved);
        cases.expect(given, new RecordOverdue(NO, "original-2", at("2026-10-12T09:00"), LATENESS));
    }

    @Test
    @Tag("D5")
    void aDateThatWouldBeOverAlreadyIsTheEndOfTheWorkingDay() {
        var given = opened(FIRST);
        given.add(overdue());
        var moved = moved(given, LONGER, at("2026-10-20T09:00"));
        assertThat(moved.deadline().dueAt()).isEqualTo(at("2026-10-20T16:30"));
    }

    @Test
    @Tag("D5")
    void whatIsRecordedOverdueAndDoesNotMoveIsNotMissedASecondTime() {
        var given = opened(LONGER);
        assertThat(((CasePromised) given.get(1)).deadline().dueAt()).isEqualTo(MOVED);
        given.add(new CaseOverdue(NO, HALL, "original", MOVED, Cases.AGENT, "CIVIL_AFFAIRS", MOVED.plusSeconds(1)));
        cases.expect(given, recompute(again(), at("2026-10-12T09:00")));
        cases.expect(given, recompute(again(), at("2026-10-14T09:00")));
    }

    @Test
    @Tag("D5")
    void publishedInJanuaryWithTheFirstWorkedNothingIsOverdueAtOnce() {
        var accepted = at("2028-12-27T09:00");
        var blind = new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
        var given = opened(blind, accepted, 5);
        var due = ((CasePromised) given.get(1)).deadline().dueAt();
        var firstWorked = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published().with(new HolidaySchedule(2029, "2029.2", Map.of(), Map.of())));
        var moved = moved(given, firstWorked, at("2029-01-04T09:00"), blind);
        assertThat(moved.deadline().dueAt()).isEqualTo(due);
        assertThat(moved.noticeNo()).isNull();
    }

    @Test
    void aDayBeforeOrAfterConcernsNoDeadline() {
        cases.expect(opened(FIRST, at("2026-10-12T10:00"), 3), recompute(LONGER, at("2026-10-13T09:00")));
        cases.expect(opened(FIRST, at("2026-09-21T10:00"), 3), recompute(LONGER, at("2026-09-22T09:00")));
    }

    @Test
    @Tag("K6")
    void thePetitionsDateStaysAndItsWarningAloneMoves() {
        var accepted = at("2026-08-12T10:00");
        var due = new DeadlineRules(FIRST).petition(accepted);
        var given = Cases.opened(Cases.accepted(AcceptanceType.PETITION, due));
        var moved = moved(new ArrayList<>(given), LONGER, at("2026-10-05T09:00"));
        assertThat(moved.deadline().dueAt()).isEqualTo(due.dueAt());
        assertThat(moved.deadline().warnAt()).isBefore(due.warnAt());
        assertThat(moved.noticeNo()).isNull();
    }

    private DeadlineRecomputed moved(List<CaseEvent> given, HallCalendar calendar, Instant at, HallCalendar... known) {
        var file = new EntityPlay(Case.class, List.copyOf(given));
        var command = new RecomputeDeadline(NO, at, calendar, version -> known(version, known), () -> BG);
        return (DeadlineRecomputed) file.send(command).getFirst();
    }

    private static RecomputeDeadline recompute(HallCalendar calendar, Instant at) {
        return new RecomputeDeadline(NO, at, calendar, ChangedScheduleTest::known, () -> BG);
    }

    private static Optional<HallCalendar> known(String version, HallCalendar... others) {
        return Stream.concat(Stream.of(FIRST, LONGER, again()), Stream.of(others))
                .filter(calendar -> calendar.version().equals(version))
                .findFirst();
    }

    private static CaseOverdue overdue() {
        return new CaseOverdue(NO, HALL, "original", DUE, Cases.AGENT, "CIVIL_AFFAIRS", DUE.plusSeconds(1));
    }

    private static List<CaseEvent> opened(HallCalendar calendar) {
        return opened(calendar, ACCEPTED, 3);
    }

    private static List<CaseEvent> opened(HallCalendar calendar, Instant accepted, int days) {
        var due = new DeadlineRules(calendar).promised(accepted, days);
        return new ArrayList<>(Cases.opened(Cases.accepted(AcceptanceType.PROMISED, due)));
    }

    private static HallCalendar longer() {
        Map<LocalDate, String> off = new HashMap<>();
        for (int day = 1; day <= 10; day++) {
            off.put(LocalDate.of(2026, 10, day), "国庆节");
        }
        return calendar("2026.2", off);
    }

    private static HallCalendar again() {
        Map<LocalDate, String> off = new HashMap<>();
        for (int day = 1; day <= 7; day++) {
            off.put(LocalDate.of(2026, 10, day), "国庆节");
        }
        return calendar("2026.3", off);
    }

    private static HallCalendar calendar(String version, Map<LocalDate, String> off) {
        return new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published().with(new HolidaySchedule(2026, version, off, Map.of())));
    }
}
