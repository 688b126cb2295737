package org.servicehall.cases.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.cases.domain.Cases.CALENDAR;
import static org.servicehall.cases.domain.Cases.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.Explanation.Reason;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.cases.domain.Cases;
import org.servicehall.cases.view.sheet.CasePart;
import org.servicehall.cases.view.sheet.CasePart.Ending;
import org.servicehall.cases.view.sheet.CasePart.Responsible;
import org.servicehall.cases.view.sheet.Joint;
import org.servicehall.contracts.AcceptanceType;
import org.servicehall.contracts.Deadline;
import org.servicehall.contracts.cases.CaseEvent.CaseOpened;

@Tag("D3")
class DeadlineAnswerTest {
    private static final LocalDate NOW_OFF = LocalDate.of(2025, 11, 5);
    private static final HallCalendar PRESENT = new HallCalendar(
            WorkingHours.standard(),
            HolidaySchedules.published().with(new HolidaySchedule(2025, "2025.2", Map.of(NOW_OFF, "抗洪"), Map.of())));

    @Test
    void aDateIsExplainedByTheScheduleItWasCountedWithAndADayThatIsOtherwiseNowSaysSo() {
        var answer = DeadlineAnswer.of(Cases.NO, promised(3, "2025-11-06T16:30", CALENDAR), CALENDAR, PRESENT);
        assertThat(answer.counted()).isEqualTo(3);
        assertThat(answer.explainedWith()).isEqualTo(answer.calendarVersion()).isEqualTo(CALENDAR.version());
        assertThat(answer.presentVersion()).isEqualTo(PRESENT.version());
        assertThat(answer.days())
                .filteredOn(day -> day.present() != null)
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.date()).isEqualTo(NOW_OFF);
                    assertThat(day.reason()).isEqualTo(Reason.WORKDAY);
                    assertThat(day.present())
                            .isNotNull()
                            .extracting("reason", "name")
                            .containsExactly(Reason.HOLIDAY, "抗洪");
                });
    }

    @Test
    void whereNoDayIsOtherwiseNothingIsSaidOfTheSchedulePresent() {
        var answer = DeadlineAnswer.of(Cases.NO, promised(1, "2025-11-04T16:30", CALENDAR), CALENDAR, PRESENT);
        assertThat(answer.presentVersion()).isNull();
    }

    @Test
    void aPromiseKeptAgainstAnEarlierCountCountsItsDaysAlone() {
        var answer = DeadlineAnswer.of(Cases.NO, promised(3, "2025-11-07T16:30", CALENDAR), CALENDAR, CALENDAR);
        assertThat(answer.counted()).isEqualTo(3);
        assertThat(answer.workingDays()).isEqualTo(3);
        assertThat(answer.days().getLast().reason()).isEqualTo(Reason.KEPT_AS_PROMISED);
    }

    @Test
    @Tag("K6")
    void aPetitionsDateOnADayOffStaysAndSaysWhy() {
        var accepted = Cases.accepted(AcceptanceType.PETITION);
        var opened = (CaseOpened) Cases.opened(accepted).getFirst();
        var answer = DeadlineAnswer.of(Cases.NO, part(opened, accepted.deadline()), CALENDAR, CALENDAR);
        assertThat(CALENDAR.day(CALENDAR.dateOf(accepted.deadline().dueAt())).isWorking())
                .isFalse();
        assertThat(answer.dayOff()).isNotNull();
        assertThat(answer.dayOff().zh()).contains("不顺延");
    }

    private static CasePart promised(int days, String dueAt, HallCalendar calendar) {
        var opened = (CaseOpened) Cases.opened(Cases.promised()).getFirst();
        var deadline = new Deadline("original", Cases.ACCEPTED, at(dueAt), at(dueAt), days, false, calendar.version());
        return part(opened, deadline);
    }

    private static CasePart part(CaseOpened opened, Deadline deadline) {
        return new CasePart(
                opened,
                new Responsible(opened.agent(), null, opened.window(), null, List.of()),
                List.of(),
                List.of(),
                List.of(deadline),
                List.of(),
                new Joint(null, List.of(), List.of()),
                new Ending(null, null, null, null));
    }
}
