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

        assertThat(day.covers(at("08:19"))).isFalse();
        assertThat(day.covers(at("08:20"))).isTrue();
        assertThat(day.covers(at("11:00"))).isFalse();
    }

    @Test
    @Tag("F3")
    void whatIsSignedLaterDoesNotChangeWhoWasAtWorkBefore() {
        var day = after(
                in(HalfDay.MORNING, "08:20"),
                out(HalfDay.MORNING, "11:00"),
                in(HalfDay.AFTERNOON, "14:00"),
                out(HalfDay.AFTERNOON, "17:00"));

        assertThat(day.covers(at("10:30"))).isTrue();
        assertThat(day.covers(at("12:00"))).isFalse();
        assertThat(day.covers(at("15:00"))).isTrue();
        assertThat(day.covers(at("17:00"))).isFalse();
    }

    @Test
    @Tag("F3")
    void whoHasNotSignedOutIsStillThere() {
        assertThat(after(in(HalfDay.AFTERNOON, "14:00")).covers(at("16:59"))).isTrue();
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
