package org.servicehall.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.calendar.Halls.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.servicehall.calendar.KnownCalendars.Known;

/** Whatever schedules come in whatever order, these stay true of a date that was told. */
@Tag("D1")
class MovedDatePropertiesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final Instant ACCEPTED = at("2026-09-01T00:00");

    @Property
    void aDateIsNeverEarlierThanToldAndNeverMovesIntoThePast(
            @ForAll("schedules") HallCalendar before,
            @ForAll("schedules") HallCalendar after,
            @ForAll("instants") Instant accepted,
            @ForAll @IntRange(min = 1, max = 20) int days,
            @ForAll @IntRange(max = 60) int passed) {
        var told = new DeadlineRules(before).promised(accepted, days).dueAt();
        var now = accepted.plus(Duration.ofDays(passed));
        var moved = moved(after, accepted, days, told, now);
        assertThat(moved.dueAt()).isAfterOrEqualTo(told);
        assertThat(moved.dueAt())
                .satisfiesAnyOf(
                        due -> assertThat(due).isEqualTo(told),
                        due -> assertThat(due).isAfter(now));
        assertThat(moved.warnAt()).isBeforeOrEqualTo(moved.dueAt());
    }

    @Property
    void theSameScheduleMovesNothingTwice(
            @ForAll("schedules") HallCalendar before,
            @ForAll("schedules") HallCalendar after,
            @ForAll("instants") Instant accepted,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        var told = new DeadlineRules(before).promised(accepted, days).dueAt();
        var once = moved(after, accepted, days, told, accepted);
        assertThat(moved(after, accepted, days, once.dueAt(), accepted)).isEqualTo(once);
    }

    @Property
    void ofTwoSchedulesTheOrderDoesNotMatterForTheDate(
            @ForAll("schedules") HallCalendar before,
            @ForAll("schedules") HallCalendar one,
            @ForAll("schedules") HallCalendar other,
            @ForAll("instants") Instant accepted,
            @ForAll @IntRange(min = 1, max = 20) int days) {
        var told = new DeadlineRules(before).promised(accepted, days).dueAt();
        assertThat(after(other, after(one, told, accepted, days), accepted, days))
                .isEqualTo(after(one, after(other, told, accepted, days), accepted, days));
    }

    /** What no event records follows from its moment and from what was published when, and is held to the same (ADR 32). */
    @Property
    @Tag("P2")
    void aTermThatNoEventRecordsIsNeverEarlierThanTold(
            @ForAll("schedules") HallCalendar before,
            @ForAll("schedules") HallCalendar one,
            @ForAll("schedules") HallCalendar other,
            @ForAll("instants") Instant since,
            @ForAll @IntRange(min = 1, max = 60) int first,
            @ForAll @IntRange(min = 1, max = 60) int second) {
        var from = new Known(Instant.MIN, before);
        var then = new Known(since.plus(Duration.ofDays(first)), one);
        var last = new Known(then.from().plus(Duration.ofDays(second)), other);
        var told = standing(since, List.of(from));
        var learnt = standing(since, List.of(from, then));
        var now = standing(since, List.of(last, then, from));
        assertThat(told).isEqualTo(new DeadlineRules(before).promised(since, 2).dueAt());
        assertThat(learnt)
                .satisfiesAnyOf(
                        due -> assertThat(due).isEqualTo(told),
                        due -> assertThat(due).isAfter(told).isAfter(then.from()));
        assertThat(now)
                .satisfiesAnyOf(
                        due -> assertThat(due).isEqualTo(learnt),
                        due -> assertThat(due).isAfter(learnt).isAfter(last.from()));
        assertThat(standing(last.from(), List.of(from, then, last)))
                .isEqualTo(new DeadlineRules(other).promised(last.from(), 2).dueAt());
    }

    private static Instant standing(Instant since, List<Known> known) {
        return new DeadlineRules(new KnownCalendars(known))
                .standing(since, rules -> rules.promised(since, 2))
                .dueAt();
    }

    private static Instant after(HallCalendar calendar, Instant told, Instant accepted, int days) {
        return moved(calendar, accepted, days, told, accepted).dueAt();
    }

    private static DueDate moved(HallCalendar calendar, Instant accepted, int days, Instant told, Instant now) {
        var rules = new DeadlineRules(calendar);
        return rules.moved(rules.promised(accepted, days), told, now);
    }

    @Provide
    Arbitrary<HallCalendar> schedules() {
        return Arbitraries.integers().between(0, 60).set().ofMaxSize(20).map(MovedDatePropertiesTest::off);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.integers()
                .between(0, 20 * 24 * 60)
                .map(minutes -> ACCEPTED.plus(Duration.ofMinutes(minutes)));
    }

    private static HallCalendar off(Set<Integer> days) {
        Map<LocalDate, String> off = new HashMap<>();
        days.forEach(day -> off.put(FIRST.plusDays(day), "放假"));
        return new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published().with(new HolidaySchedule(2026, "2026.2", off, Map.of())));
    }
}
