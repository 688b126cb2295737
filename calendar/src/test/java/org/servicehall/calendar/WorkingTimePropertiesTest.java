package org.servicehall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.calendar.Halls.CALENDAR;
import static org.servicehall.calendar.Halls.SHANGHAI;
import static org.servicehall.calendar.Halls.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

@Tag("D1")
@Tag("D2")
class WorkingTimePropertiesTest {
    private static final Instant FROM = at("2024-01-01T00:00");
    private static final Instant TO = at("2027-12-31T23:59");
    private static final int DAY = 24 * 60;

    @Property
    void whatIsAddedCanBeMeasured(@ForAll("minutes") Instant from, @ForAll @IntRange(max = 20_000) int minutes) {
        var to = CALENDAR.plusWorkingMinutes(from, minutes);
        assertThat(CALENDAR.workingMinutesBetween(from, to)).isEqualTo(minutes);
    }

    @Property
    void addingMoreNeverEndsEarlier(
            @ForAll("minutes") Instant from,
            @ForAll @IntRange(max = 5_000) int some,
            @ForAll @IntRange(max = 5_000) int more) {
        assertThat(CALENDAR.plusWorkingMinutes(from, some + more))
                .isAfterOrEqualTo(CALENDAR.plusWorkingMinutes(from, some));
    }

    @Property
    void startingLaterNeverEndsEarlier(
            @ForAll("minutes") Instant from,
            @ForAll @IntRange(max = 10_000) int later,
            @ForAll @IntRange(max = 5_000) int minutes) {
        assertThat(CALENDAR.plusWorkingMinutes(from.plus(Duration.ofMinutes(later)), minutes))
                .isAfterOrEqualTo(CALENDAR.plusWorkingMinutes(from, minutes));
    }

    @Property
    void anEndIsNeverOutsideWorkingTime(
            @ForAll("minutes") Instant from, @ForAll @IntRange(min = 1, max = 5_000) int minutes) {
        var end = CALENDAR.plusWorkingMinutes(from, minutes);
        var lastMinute = end.minus(Duration.ofMinutes(1));
        assertThat(CALENDAR.isWorkingTime(end) || CALENDAR.isWorkingTime(lastMinute))
                .isTrue();
    }

    @Property
    void aPromiseEndsAtClosingOfAWorkingDayAndCountsExactlyItsDays(
            @ForAll("minutes") Instant from, @ForAll @IntRange(min = 1, max = 60) int days) {
        var due = CALENDAR.closingAfterWorkingDays(from, days);
        assertThat(CALENDAR.isWorkingTime(due.minusSeconds(1))).isTrue();
        assertThat(CALENDAR.isWorkingTime(due)).isFalse();
        assertThat(CALENDAR.explain(from, due).workingDays()).isEqualTo(days);
    }

    @Property
    void aWarningComesBetweenTheStartAndTheDeadline(
            @ForAll("minutes") Instant from, @ForAll @IntRange(min = 1, max = 60) int days) {
        var due = new DeadlineRules(CALENDAR).promised(from, days);
        assertThat(due.warnAt()).isBetween(from, due.dueAt());
    }

    /** Counts minute by minute what the calendar computes, and reads D2 anew. */
    @Property(tries = 10_000)
    void aNaiveClerkWithAWatchAgrees(@ForAll("minutes") Instant from, @ForAll @IntRange(max = 3 * DAY) int elapsed) {
        long counted = 0;
        for (int minute = 0; minute < elapsed; minute++) {
            counted += openOnTheWatch(from.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }
        assertThat(CALENDAR.workingMinutesBetween(from, from.plus(Duration.ofMinutes(elapsed))))
                .isEqualTo(counted);
    }

    private static boolean openOnTheWatch(Instant instant) {
        var local = instant.atZone(SHANGHAI);
        var shift = local.getMonthValue() >= 5 && local.getMonthValue() <= 9 ? 30 : 0;
        var morning = !local.toLocalTime().isBefore(LocalTime.of(8, 0))
                && local.toLocalTime().isBefore(LocalTime.of(11, 0));
        var afternoon = !local.toLocalTime().isBefore(LocalTime.of(13, 30).plusMinutes(shift))
                && local.toLocalTime().isBefore(LocalTime.of(16, 30).plusMinutes(shift));
        return CALENDAR.day(local.toLocalDate()).isWorking() && (morning || afternoon);
    }

    @Provide
    Arbitrary<Instant> minutes() {
        return Arbitraries.longs()
                .between(0, Duration.between(FROM, TO).toMinutes())
                .map(minutes -> FROM.plus(Duration.ofMinutes(minutes)));
    }
}
