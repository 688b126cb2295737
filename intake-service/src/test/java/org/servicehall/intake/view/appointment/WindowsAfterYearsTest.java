package org.servicehall.intake.view.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.attendance.AttendanceEvent;
import org.servicehall.contracts.attendance.AttendanceEvent.HalfDay;
import org.servicehall.contracts.attendance.AttendanceEvent.SignedIn;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.projection.Documents;
import org.servicehall.platform.time.HallClock;

/** Twelve clerks at four windows sign in twice a day, for four hundred days. */
@Tag("A1")
class WindowsAfterYearsTest {
    private static final int CLERKS = 12;
    private static final int WINDOWS = 4;
    private static final LocalDate FIRST = LocalDate.of(2025, 9, 26);

    @Test
    void whoServesThemWeighsWhatItWeighedOnTheFirstDay() {
        var clerks = Documents.of(new WindowClerks()).after(days(0, 1));
        var before = clerks.bytes();
        clerks.after(days(1, 400));
        assertThat(clerks.bytes()).isEqualTo(before).hasSize(CLERKS);
        int written = clerks.written();
        assertThat(clerks.after(days(0, 400)).written()).isEqualTo(written);
    }

    private static List<RecordedEvent> days(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(FIRST::plusDays)
                .flatMap(day -> IntStream.range(0, CLERKS).boxed().flatMap(clerk -> day(day, clerk)))
                .toList();
    }

    private static Stream<RecordedEvent> day(LocalDate day, int number) {
        String clerk = "clerk%02d".formatted(number);
        String clerkDay = "330106-" + clerk + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
        return Stream.of(
                signedIn(clerkDay, clerk, number, day, HalfDay.MORNING),
                signedIn(clerkDay, clerk, number, day, HalfDay.AFTERNOON));
    }

    private static RecordedEvent signedIn(String clerkDay, String clerk, int number, LocalDate day, HalfDay half) {
        boolean first = half == HalfDay.MORNING;
        Instant at = day.atTime(first ? 8 : 14, 0).atZone(HallClock.ZONE).toInstant();
        SignedIn in = new SignedIn(clerkDay, "330106", clerk, "WINDOW_" + number % WINDOWS, day, half, at);
        return new RecordedEvent(AttendanceEvent.STREAM + ":" + clerkDay, first ? 0 : 2, "signed-in", at, clerk, in);
    }
}
