package org.servicehall.intake.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.intake.domain.money.TakingsCommand.ProlongTakings;
import org.servicehall.intake.domain.money.TakingsStatus;
import org.servicehall.intake.view.leave.OnLeave;
import org.servicehall.intake.view.money.TakingsSheet;
import org.servicehall.intake.view.money.TakingsSheet.TakingsClosing;
import org.servicehall.intake.view.money.TakingsSheet.TakingsEntry;
import org.servicehall.platform.settings.Hall;
import org.servicehall.platform.settings.HallSettings;
import org.servicehall.platform.settings.Halls;

/** Takings that are on record as late get more time by a schedule alone, whichever instance had heard of it when. */
@Tag("S12")
@Tag("D1")
@Tag("D5")
class TakingsWatchTest {
    private static final String NO = "330106-wang.fang-20250926";
    private static final LocalizedText NAME = new LocalizedText("青溪镇便民服务大厅", "Qingxi Town Service Hall");
    private static final MonthDay MAY = MonthDay.of(5, 1);
    private static final MonthDay SEPTEMBER = MonthDay.of(9, 30);
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.withSummer(MAY, SEPTEMBER), HolidaySchedules.published());
    private static final Instant FRIDAY = closing(26);
    /** Is worked before the holidays, and off by the schedule that comes. */
    private static final Instant SUNDAY = closing(28);

    private static final Instant MONDAY = closing(29);
    private static final HolidaySchedule FLOOD =
            new HolidaySchedule(2025, "2025.2", Map.of(LocalDate.of(2025, 9, 28), "抗洪"), Map.of());

    private final Halls halls =
            new Halls(new HallSettings(List.of(new Hall("330106", NAME, MAY, SEPTEMBER, 50, List.of()))));
    private final OnLeave leave = mock();
    private final TakingsWatch watch = new TakingsWatch(halls, new TakingsSettings(1), leave);

    @Test
    void aScheduleThatComesLaterGivesMoreTime() {
        assertThat(watch.isProlonged(late(SUNDAY))).isFalse();
        halls.publish(FLOOD, SUNDAY.plusSeconds(3600));
        assertThat(watch.isProlonged(late(SUNDAY))).isTrue();
        assertThat(watch.prolonging(late(SUNDAY), SUNDAY.plusSeconds(3600)))
                .isEqualTo(new ProlongTakings(NO, FRIDAY, MONDAY, SUNDAY.plusSeconds(3600)));
    }

    @Test
    void soDoesOneThatWhoeverRecordedItHadNotHeardOf() {
        halls.publish(FLOOD, SUNDAY.minusSeconds(3600));
        assertThat(watch.isProlonged(late(SUNDAY))).isTrue();
        assertThat(watch.isProlonged(sentBack(SUNDAY))).isTrue();
    }

    @Test
    void whatWasLateByThatScheduleTooStaysLate() {
        halls.publish(FLOOD, FRIDAY.plusSeconds(3600));
        assertThat(watch.isProlonged(late(MONDAY))).isFalse();
        assertThat(watch.isProlonged(sentBack(MONDAY))).isFalse();
    }

    @Test
    void aScheduleOfAnotherYearGivesNothing() {
        halls.publish(new HolidaySchedule(2027, "2027.1", Map.of(), Map.of()), SUNDAY.minusSeconds(3600));
        assertThat(watch.isProlonged(late(SUNDAY))).isFalse();
    }

    @Test
    @Tag("T6")
    void neitherDoesLeaveApprovedSinceNorAnotherSetting() {
        TakingsWatch later = new TakingsWatch(halls, new TakingsSettings(2), leave);
        assertThat(later.isProlonged(late(SUNDAY))).isFalse();
        when(leave.isOnLeave(anyString(), anyString(), any()))
                .thenAnswer(asked -> !asked.<Instant>getArgument(2).isAfter(SUNDAY));
        assertThat(watch.isProlonged(late(SUNDAY))).isFalse();
        assertThat(watch.isProlonged(sentBack(SUNDAY))).isFalse();
    }

    @Test
    void ofAHallThatIsNoMoreNothingIsAsked() {
        TakingsSheet elsewhere = new TakingsSheet(
                NO,
                "340123",
                "wang.fang",
                LocalDate.of(2025, 9, 26),
                TakingsStatus.OPEN,
                List.of(),
                List.of(),
                36,
                FRIDAY,
                null,
                SUNDAY.plusMillis(1),
                null);
        assertThat(watch.isProlonged(elsewhere)).isFalse();
    }

    private static TakingsSheet late(Instant after) {
        return sheet(TakingsStatus.OPEN, FRIDAY, after, null);
    }

    private static TakingsSheet sentBack(Instant until) {
        var closing = new TakingsClosing(36, 36, null, FRIDAY, "再点一次", null, null);
        return sheet(TakingsStatus.SENT_BACK, until, until, closing);
    }

    private static TakingsSheet sheet(
            TakingsStatus status, Instant closeBy, Instant after, @Nullable TakingsClosing closing) {
        var charge = new TakingsEntry(
                "330106-SF-2025-0001",
                "330106-20250926-0001",
                new LocalizedText("卫生费", "Sanitation"),
                false,
                null,
                null,
                "CIVIL_AFFAIRS",
                PaymentMeans.CASH,
                36,
                FRIDAY.minusSeconds(3600));
        return new TakingsSheet(
                NO,
                "330106",
                "wang.fang",
                LocalDate.of(2025, 9, 26),
                status,
                List.of(charge),
                List.of(),
                36,
                closeBy,
                null,
                after.plusMillis(1),
                closing);
    }

    private static Instant closing(int day) {
        return CALENDAR.sessions(LocalDate.of(2025, 9, day)).getLast().closes();
    }
}
