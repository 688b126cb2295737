package org.servicehall.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.contracts.LocalizedText;

/** The schedules that halls count by, and counted by. */
class HallsTest {
    private static final String HALL = "330106";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    private final Halls halls = new Halls(new HallSettings(List.of(
            new Hall(HALL, new LocalizedText("青溪镇", "Qingxi"), MonthDay.of(5, 1), MonthDay.of(9, 30), 50, List.of()))));

    @Test
    @Tag("D3")
    void theCalendarADateWasCountedWithIsKnownAfterALaterOne() {
        halls.publish(off(2, DAY));
        halls.publish(off(3, DAY.plusDays(1)));
        assertThat(halls.calendar(HALL).day(DAY).isWorking()).isTrue();
        assertThat(halls.calendar(HALL, "2026.2"))
                .hasValueSatisfying(
                        then -> assertThat(then.day(DAY).isWorking()).isFalse());
        assertThat(halls.calendar(HALL, "2026.1"))
                .hasValueSatisfying(
                        then -> assertThat(then.day(DAY).isWorking()).isTrue());
        assertThat(halls.calendar(HALL, "2026.9")).isEmpty();
    }

    @Test
    @Tag("D1")
    void whatIsToldAgainReplacesNothingThatCameLater() {
        halls.publish(off(2, DAY));
        halls.publish(off(10, DAY.plusDays(1)));
        halls.publish(off(2, DAY));
        assertThat(halls.calendar(HALL).version()).isEqualTo("2026.10");
    }

    /** Whoever hears of them in whichever order, and again (ADR 32). */
    @Test
    @Tag("D1")
    void whatWasToldByAnEarlierScheduleIsStillCountedByIt() {
        Instant since = Instant.parse("2026-11-04T01:00:00Z");
        halls.publish(off(3, DAY.plusDays(7)), since.plusSeconds(7200));
        halls.publish(off(2, DAY), since.minusSeconds(3600));
        halls.publish(off(3, DAY.plusDays(7)), since.plusSeconds(7200));
        assertThat(halls.calendar(HALL).day(DAY).isWorking()).isTrue();
        assertThat(halls.calendarAt(HALL, since).day(DAY).isWorking()).isFalse();
        assertThat(halls.deadlines(HALL)
                        .standing(since, rules -> rules.promised(since, 1))
                        .dueAt())
                .isEqualTo(Instant.parse("2026-11-06T08:30:00Z"));
        assertThat(halls.deadlines(HALL).promised(since, 1).dueAt()).isEqualTo(Instant.parse("2026-11-05T08:30:00Z"));
    }

    private static HolidaySchedule off(int edition, LocalDate day) {
        return new HolidaySchedule(2026, "2026." + edition, Map.of(day, "抗洪"), Map.of());
    }
}
