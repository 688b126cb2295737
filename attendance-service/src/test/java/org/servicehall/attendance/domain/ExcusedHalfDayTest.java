package org.servicehall.attendance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.Session;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.attendance.LeaveKind;

/** A morning from 8:00 to 11:00, of which leave excuses some and absences spoil some. */
class ExcusedHalfDayTest {
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    private static final Session MORNING = CALENDAR.sessions(FRIDAY).getFirst();
    static final int MINUTES = 180;

    @ParameterizedTest
    @Tag("T6")
    @CsvSource({
        "08:00-09:00, 09:10, 11:00, PRESENT",
        "08:00-09:00, 09:15, 11:00, PRESENT",
        "08:00-09:00, 09:16, 11:00, LATE",
        "08:00-09:00, 10:01, 11:00, ABSENT",
        "08:30-09:30, 09:30, 11:00, LATE",
        "10:00-11:00, 08:00, 10:00, PRESENT",
        "10:00-11:00, 08:00, 09:40, LEFT_EARLY",
        "10:00-11:00, 08:00, 09:20, OFF_POST"
    })
    void leaveExcusesExactlyItsSpan(String leave, String in, String out, Verdict verdict) {
        assertThat(judged(in, out, List.of(), leave).verdicts()).containsExactly(verdict);
    }

    @Test
    @Tag("T6")
    void aHalfDayThatLeaveCoversNeedsNoSignatures() {
        var record = judged(null, null, List.of(), "08:00-11:00");
        assertThat(record.verdicts()).containsExactly(Verdict.ON_LEAVE);
        assertThat(record.mark()).isEqualTo("SICK");
    }

    @ParameterizedTest
    @Tag("T6")
    @CsvSource({"10:50, ON_LEAVE", "10:40, LEFT_EARLY", "10:15, OFF_POST", "09:59, ABSENT"})
    void whoNeverComesAfterLeaveIsMeasuredByWhatItDoesNotCover(String leaveEnds, Verdict verdict) {
        assertThat(judged(null, null, List.of(), "08:00-" + leaveEnds).verdicts())
                .containsExactly(verdict);
    }

    @ParameterizedTest
    @Tag("T2")
    @Tag("T6")
    @CsvSource({
        "08:00-10:50, 10:50, NOT_SIGNED_OUT",
        "08:00-10:40, 10:40, LEFT_EARLY+NOT_SIGNED_OUT",
        "08:00-10:15, 10:15, OFF_POST+NOT_SIGNED_OUT",
        "08:00-09:50, 09:50, ABSENT+NOT_SIGNED_OUT",
        "09:00-11:00, 08:00, OFF_POST+NOT_SIGNED_OUT"
    })
    void whoNeverSignsOutIsAwayForWhatLeaveDoesNotCover(String leave, String in, String mark) {
        var facts = new HalfDayFacts(
                new Signatures(at(in), null), Spans.NONE, Map.of(LeaveKind.SICK, Spans.of(span(leave))));
        assertThat(HalfDayRecord.judge(MORNING, facts, at("23:59:59"), at("23:59"), Thresholds.standard())
                        .mark())
                .isEqualTo(mark);
    }

    @ParameterizedTest
    @Tag("T5")
    @CsvSource({
        "09:00-09:30, PRESENT",
        "09:00-09:31, OFF_POST",
        "09:00-10:00, OFF_POST",
        "09:00-10:01, ABSENT",
        "09:00-09:20 09:10-09:30, PRESENT",
        "08:10-08:30 09:00-09:20, OFF_POST",
        "10:40-13:00, PRESENT"
    })
    void beingAwayUnexcusedForMoreThanHalfAnHourIsBeingOffPost(String away, Verdict verdict) {
        assertThat(judged("08:00", "11:00", List.of(away.split(" ")), null).verdicts())
                .containsExactly(verdict);
    }

    @Test
    @Tag("T5")
    void leaveExcusesBeingAway() {
        assertThat(judged("08:00", "11:00", List.of("09:00-10:00"), "09:00-09:40")
                        .verdicts())
                .containsExactly(Verdict.PRESENT);
    }

    @Test
    @Tag("T5")
    void aHallThatForgivesLessFindsMore() {
        var strict = new Thresholds(
                Duration.ofMinutes(5),
                Duration.ofMinutes(30),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30));
        var facts = new HalfDayFacts(new Signatures(minute(6), minute(MINUTES)), Spans.of(span(60, 71)), Map.of());
        assertThat(HalfDayRecord.judge(MORNING, facts, at("18:00"), at("23:59"), strict)
                        .verdicts())
                .containsExactlyInAnyOrder(Verdict.LATE, Verdict.OFF_POST);
        assertThat(judged(facts).verdicts()).containsExactly(Verdict.PRESENT);
    }

    @Test
    @Tag("T5")
    void lateAndOffPostStandTogether() {
        assertThat(judged("08:20", "11:00", List.of("09:00-09:45"), null).mark())
                .isEqualTo("LATE+OFF_POST");
    }

    /** Minute by minute, as one would count on a sheet of paper. */
    @Property(tries = 500)
    @net.jqwik.api.Tag("T6")
    void onlyMinutesThatNoLeaveCoversAreMeasured(
            @ForAll @IntRange(max = MINUTES - 1) int in,
            @ForAll @Size(max = 3) List<@IntRange(max = MINUTES) Integer> from,
            @ForAll @IntRange(min = 1, max = 90) int length) {
        var leave = from.stream().map(start -> span(start, start + length)).toList();
        boolean[] excused = new boolean[MINUTES];
        from.forEach(start -> Arrays.fill(excused, Math.min(start, MINUTES), Math.min(start + length, MINUTES), true));
        var facts = new HalfDayFacts(
                new Signatures(minute(in), minute(MINUTES)), Spans.NONE, Map.of(LeaveKind.OFFICIAL, Spans.of(leave)));
        assertThat(judged(facts).verdicts()).containsExactly(expected(excused, in));
    }

    @Property(tries = 300)
    @net.jqwik.api.Tag("T5")
    void theOrderOfSpansAndHowTheyOverlapDoNotMatter(
            @ForAll @Size(max = 5) List<@IntRange(max = MINUTES) Integer> from, @ForAll Random random) {
        List<Span> spans = new ArrayList<>(
                from.stream().map(start -> span(start, start + 25)).toList());
        var inOrder = Spans.of(spans);
        spans.addAll(List.copyOf(spans));
        Collections.shuffle(spans, random);
        assertThat(Spans.of(spans)).isEqualTo(inOrder);
        assertThat(inOrder.minus(inOrder)).isEqualTo(Spans.NONE);
    }

    private static Verdict expected(boolean[] excused, int in) {
        int late = 0;
        int due = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            late += minute < in && !excused[minute] ? 1 : 0;
            due += excused[minute] ? 0 : 1;
        }
        if (due == 0) {
            return Verdict.ON_LEAVE;
        }
        return late > 60 ? Verdict.ABSENT : late > 15 ? Verdict.LATE : Verdict.PRESENT;
    }

    private static HalfDayRecord judged(
            @Nullable String in, @Nullable String out, List<String> away, @Nullable String leave) {
        return judged(new HalfDayFacts(
                new Signatures(in == null ? null : at(in), out == null ? null : at(out)),
                Spans.of(away.stream().map(ExcusedHalfDayTest::span).toList()),
                leave == null ? Map.of() : Map.of(LeaveKind.SICK, Spans.of(span(leave)))));
    }

    private static HalfDayRecord judged(HalfDayFacts facts) {
        return HalfDayRecord.judge(MORNING, facts, at("18:00"), at("23:59"), Thresholds.standard());
    }

    private static Span span(String text) {
        return new Span(at(text.substring(0, 5)), at(text.substring(6)));
    }

    private static Span span(int from, int to) {
        return new Span(minute(from), minute(to));
    }

    private static Instant minute(int minute) {
        return MORNING.opens().plus(Duration.ofMinutes(minute));
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(FRIDAY + "T" + time).atZone(CALENDAR.zone()).toInstant();
    }
}
