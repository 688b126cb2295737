package org.servicehall.accountability.domain.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.accountability.domain.complaint.Files.*;
import static org.servicehall.contracts.accountability.Sanction.TRANSFER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.servicehall.accountability.domain.complaint.ComplaintCommand.RecountTerms;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintAppealed;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintFiled;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintTermsRecounted;
import org.servicehall.contracts.accountability.ComplaintEvent.ComplaintUndecided;

/** A changed schedule gives more time and takes none. */
@Tag("D1")
class RecountingTest {
    private static final LocalDate NINTH = LocalDate.of(2025, 10, 9);
    /** The week after the holidays is off as well. */
    private static final HallCalendar LONGER = calendar(NINTH, NINTH.plusDays(1));

    private static final HallCalendar PUBLISHED =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final Instant MOVED = closing(LONGER, LocalDate.of(2025, 10, 14));

    @RegisterExtension
    final ComplaintFixture complaint = new ComplaintFixture();

    @Test
    @Tag("B5")
    void whatIsToBeTakenUpInWorkingDaysIsPutOff() {
        complaint.expect(List.of(filed()), recount(LONGER, NOW), moved(MOVED, null, NOW));
        complaint.expect(List.of(filed()), recount(PUBLISHED, NOW));
        complaint.expect(List.of(filed(), moved(MOVED, null, NOW)), recount(LONGER, NOW));
        complaint.expect(List.of(filed(), moved(MOVED, null, NOW)), recount(PUBLISHED, NOW));
        complaint.expect(List.of(filed(), accepted()), recount(LONGER, NOW));
    }

    @Test
    @Tag("B5")
    @Tag("D5")
    void whatIsOnRecordAsUndecidedWasNotAndIsWatchedAgain() {
        var answered = new ComplaintTermsRecounted(NO, HALL, MOVED, null, NOW, DECIDE_BY);
        complaint.expect(List.of(filed(), undecided()), recount(LONGER, NOW), answered);
        complaint.expect(List.of(filed(), undecided()), recount(PUBLISHED, NOW));
        complaint.expect(List.of(filed(), undecided(), answered), recount(LONGER, NOW));
        complaint.expect(
                List.of(filed(), undecided(), answered),
                new ComplaintCommand.RecordUndecided(NO, MOVED.plusMillis(1)),
                new ComplaintUndecided(NO, HALL, MOVED, MOVED.plusMillis(1)));
        complaint.expect(List.of(filed(), undecided(), accepted()), recount(LONGER, NOW));
    }

    /** Else whoever sets another summer would talk away what nobody took up in time. */
    @Test
    @Tag("B5")
    @Tag("D5")
    void otherHoursOfTheHallMakeNothingGoodThatWasLate() {
        var longer = new HallCalendar(
                WorkingHours.withSummer(MonthDay.of(5, 1), MonthDay.of(10, 31)), HolidaySchedules.published());
        var told = closing(PUBLISHED, NINTH.plusDays(1));
        assertThat(closing(longer, NINTH.plusDays(1))).isAfter(told);
        for (Integer days : new Integer[] {filed().decideWorkingDays(), null}) {
            complaint.expect(List.of(filedFor(days, told)), recount(longer, NOW));
            complaint.expect(List.of(filedFor(days, told), undecided()), recount(longer, NOW));
            assertThat(ComplaintFile.of(NO, List.of(filedFor(days, told))).isTouchedBy(longer))
                    .isFalse();
        }
    }

    /** By which a round knows whom to tell. */
    @Test
    void aComplaintSaysWhetherAScheduleTouchesIt() {
        assertThat(ComplaintFile.of(NO, List.of(filed())).isTouchedBy(LONGER)).isTrue();
        assertThat(ComplaintFile.of(NO, List.of(filed())).isTouchedBy(PUBLISHED))
                .isFalse();
        assertThat(ComplaintFile.of(NO, List.of(filed(), moved(MOVED, null, NOW)))
                        .isTouchedBy(LONGER))
                .isFalse();
    }

    @Test
    @Tag("B5")
    void untilThenNobodyIsLate() {
        var late = DECIDE_BY.plusMillis(1);
        complaint.expect(List.of(filed(), moved(MOVED, null, NOW)), new ComplaintCommand.RecordUndecided(NO, late));
    }

    /** Not by how many the hall has set since. */
    @Test
    @Tag("B5")
    void itIsCountedByTheDaysItWasToldWith() {
        var seven = Instant.parse("2025-10-14T09:30:00Z");
        complaint.expect(List.of(filedFor(7, seven)), recount(PUBLISHED, NOW));
        var later = calendar(NINTH.plusDays(30));
        complaint.expect(List.of(filedFor(7, seven)), recount(later, NOW));
        complaint.expect(
                List.of(filedFor(7, seven)),
                recount(LONGER, NOW),
                moved(closing(LONGER, LocalDate.of(2025, 10, 16)), null, NOW));
    }

    @Test
    @Tag("B5")
    void beforeTheDaysWereOnRecordOnlyALastDayThatIsOffMoves() {
        complaint.expect(List.of(filedFor(null, DECIDE_BY)), recount(calendar(NINTH), NOW));
        complaint.expect(
                List.of(filedFor(null, DECIDE_BY)),
                recount(LONGER, NOW),
                moved(closing(LONGER, LocalDate.of(2025, 10, 13)), null, NOW));
    }

    /** Nobody can keep a date that is gone. */
    @Test
    @Tag("B5")
    void whatIsOverBothWaysEndsWithTheDayOnWhichItIsHeardOf() {
        var heard = Instant.parse("2025-10-16T02:00:00Z");
        complaint.expect(
                List.of(filed()),
                recount(LONGER, heard),
                moved(closing(LONGER, LocalDate.of(2025, 10, 16)), null, heard));
    }

    @Test
    @Tag("B8")
    void anAppealIsStillInTimeOnTheNextWorkingDay() {
        var off = calendar(LocalDate.of(2025, 10, 28));
        var next = Instant.parse("2025-10-29T15:59:59Z");
        var told = decidedFor(TRANSFER, notified(true));
        complaint.expect(told, recount(off, NOW), moved(null, next, NOW));
        complaint.expect(told, recount(PUBLISHED, NOW));
        complaint.refuse(told, Commanded.appeal(ACCUSED, AFTER_APPEALS), "appeal-too-late");
        complaint.expect(
                and(told, moved(null, next, NOW)),
                Commanded.appeal(ACCUSED, AFTER_APPEALS),
                new ComplaintAppealed(NO, HALL, ACCUSED.id(), AFTER_APPEALS));
        complaint.expect(and(told, appealed()), recount(off, NOW));
    }

    /** Heard of when it was over, it ends with that day and not with its work. */
    @Test
    @Tag("B8")
    void anAppealOverBothWaysEndsWithTheDayOnWhichItIsHeardOf() {
        var off = calendar(LocalDate.of(2025, 10, 28));
        var heard = Instant.parse("2025-10-30T02:00:00Z");
        complaint.expect(
                decidedFor(TRANSFER, notified(true)),
                recount(off, heard),
                moved(null, Instant.parse("2025-10-30T15:59:59Z"), heard));
    }

    /** To whom the person was told to appeal stays. */
    @Test
    @Tag("B8")
    @Tag("S6")
    void whoDecidesTheAppealIsStillOnFile() {
        var next = Instant.parse("2025-10-29T15:59:59Z");
        var told = ComplaintFile.of(NO, and(decidedFor(TRANSFER, notified(true)), moved(null, next, NOW)))
                .verdict()
                .notified();
        assertThat(told).isNotNull();
        assertThat(told.appealBy()).isEqualTo(next);
        assertThat(told.appeal()).isEqualTo(APPEAL);
    }

    private static ComplaintFiled filedFor(@Nullable Integer days, Instant decideBy) {
        ComplaintFiled filed = filed();
        return new ComplaintFiled(
                NO,
                HALL,
                filed.ground(),
                filed.channel(),
                filed.anonymous(),
                filed.person(),
                filed.window(),
                null,
                null,
                null,
                decideBy,
                FILED,
                days);
    }

    private static RecountTerms recount(HallCalendar calendar, Instant at) {
        return new RecountTerms(NO, calendar, at);
    }

    private static ComplaintTermsRecounted moved(@Nullable Instant decideBy, @Nullable Instant appealBy, Instant at) {
        return new ComplaintTermsRecounted(NO, HALL, decideBy, appealBy, at);
    }

    private static HallCalendar calendar(LocalDate... more) {
        Map<LocalDate, String> off = new HashMap<>();
        for (int day = 1; day <= 8; day++) {
            off.put(LocalDate.of(2025, 10, day), "国庆节");
        }
        for (LocalDate day : more) {
            off.put(day, "抗洪");
        }
        var schedule = new HolidaySchedule(2025, "2025.2", off, Map.of(LocalDate.of(2025, 9, 28), "国庆节"));
        return new HallCalendar(
                WorkingHours.standard(), HolidaySchedules.published().with(schedule));
    }

    private static Instant closing(HallCalendar calendar, LocalDate day) {
        return calendar.sessions(day).getLast().closes();
    }
}
