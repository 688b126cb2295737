package org.servicehall.intake.view.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedOut;
import org.servicehall.platform.event.RecordedEvent;

class PresentDaysTest {
    private static final String DAY = "330106-zhao.lei-20250926";

    private final PresentDays projection = new PresentDays();

    @Test
    @Tag("F3")
    void aClerkIsAtWorkBetweenTheTwoSignaturesOfAHalfDay() {
        var day = after(in(HalfDay.MORNING, "08:20"), out(HalfDay.MORNING, "11:00"));

        assertThat(covers(day, "08:19")).isFalse();
        assertThat(covers(day, "08:20")).isTrue();
        assertThat(covers(day, "11:00")).isFalse();
    }

    @Test
    @Tag("F3")
    void whatIsSignedLaterDoesNotChangeWhoWasAtWorkBefore() {
        var day = after(
                in(HalfDay.MORNING, "08:20"),
                out(HalfDay.MORNING, "11:00"),
                in(HalfDay.AFTERNOON, "14:00"),
                out(HalfDay.AFTERNOON, "17:00"));

        assertThat(covers(day, "10:30")).isTrue();
        assertThat(covers(day, "12:00")).isFalse();
        assertThat(covers(day, "15:00")).isTrue();
        assertThat(covers(day, "17:00")).isFalse();
    }

    @Test
    @Tag("F3")
    void whoHasNotSignedOutIsStillThereUntilTheHalfDayEnds() {
        assertThat(covers(after(in(HalfDay.AFTERNOON, "14:00")), "16:59")).isTrue();
        assertThat(covers(after(in(HalfDay.AFTERNOON, "14:00")), "17:00")).isFalse();
    }

    @Test
    @Tag("F3")
    @Tag("T2")
    void aMorningNobodySignedOutOfIsNoAfternoon() {
        var day = after(in(HalfDay.MORNING, "08:00"));

        assertThat(covers(day, "10:59")).isTrue();
        assertThat(covers(day, "11:00")).isFalse();
        assertThat(covers(day, "15:00")).isFalse();
        assertThat(covers(after(in(HalfDay.MORNING, "08:00"), in(HalfDay.AFTERNOON, "14:10")), "15:00"))
                .isTrue();
    }

    private static boolean covers(PresentDay day, String time) {
        return day.covers(at(time), at("11:00"), at("17:00"));
    }

    private PresentDay after(AttendanceEvent... events) {
        @Nullable PresentDay day = null;
        for (var sequence = 0; sequence < events.length; sequence++) {
            var event = events[sequence];
            var recorded = new RecordedEvent(
                    AttendanceEvent.STREAM + ":" + DAY, sequence, "signed", Instant.EPOCH, "zhao.lei", event);
            assertThat(projection.documents(recorded)).containsExactly(DAY);
            day = projection.apply(DAY, day, recorded);
        }
        return day == null ? PresentDay.unsigned(DAY) : day;
    }

    private static SignedIn in(HalfDay half, String time) {
        return new SignedIn(DAY, "330106", "zhao.lei", "CONSTRUCTION", LocalDate.of(2025, 9, 26), half, at(time));
    }

    private static SignedOut out(HalfDay half, String time) {
        return new SignedOut(DAY, "330106", "zhao.lei", "CONSTRUCTION", LocalDate.of(2025, 9, 26), half, at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2025-09-26T" + time + ":00+08:00");
    }
}
