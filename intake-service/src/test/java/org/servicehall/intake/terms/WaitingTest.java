package org.servicehall.intake.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.calendar.DeadlineRules;
import org.servicehall.calendar.HallCalendar;
import org.servicehall.calendar.HolidaySchedule;
import org.servicehall.calendar.HolidaySchedules;
import org.servicehall.calendar.KnownCalendars;
import org.servicehall.calendar.KnownCalendars.Known;
import org.servicehall.calendar.WorkingHours;
import org.servicehall.contracts.MatterKind;
import org.servicehall.intake.domain.ReceptionLimits;

@Tag("P2")
@Tag("S7")
class WaitingTest {
    private static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);
    private static final HallCalendar CALENDAR =
            new HallCalendar(WorkingHours.standard(), HolidaySchedules.published());
    private static final ReceptionLimits LIMITS =
            new ReceptionLimits(new DeadlineRules(CALENDAR), LocalTime.of(15, 0), 30);

    private final Waiting received = new Waiting(
                    "330106-20250926-0001", "330106", MatterKind.PROMISED, false, false, NINE, null)
            .hallsTurn(NINE, LIMITS);

    @Test
    void correctedThereAndBackTheHallsTimeRunsOn() {
        Waiting back = received.corrected(MatterKind.PROMISED, false, TEN, LIMITS)
                .corrected(MatterKind.PROMISED, true, TEN, LIMITS);
        assertThat(back).isEqualTo(received);
    }

    @Test
    void whatTheHallTicksAfterItsOwnSlipBeginsNothing() {
        assertThat(received.complete(NINE, LIMITS)).isEqualTo(received);
        assertThat(received.complete(TEN, LIMITS)).isEqualTo(received.hallsTurn(TEN, LIMITS));
        assertThat(received.asked(NINE, TEN).complete(TEN, LIMITS).asked()).isFalse();
    }

    @Test
    void itSaysUntilWhenTheResidentWasToldToHaveTime() {
        assertThat(received.told()).isNull();
        assertThat(received.asked(NINE, TEN).told()).isEqualTo(TEN);
    }

    @Test
    void anotherKindHasItsOwnTimeFromTheSameMoment() {
        Waiting instant = received.corrected(MatterKind.INSTANT, false, TEN, LIMITS);
        assertThat(instant.next())
                .isEqualTo(LIMITS.decideBy(MatterKind.INSTANT, false, NINE).warnAt());
        Waiting warned = received.warned(LIMITS).corrected(MatterKind.INSTANT, false, TEN, LIMITS);
        assertThat(warned.next())
                .isEqualTo(
                        LIMITS.decideBy(MatterKind.INSTANT, false, NINE).dueAt().plusMillis(1));
        assertThat(received.idle()
                        .corrected(MatterKind.INSTANT, false, TEN, LIMITS)
                        .next())
                .isNull();
    }

    @Test
    @Tag("D1")
    void whatIsOnRecordAsLateWaitsForAScheduleThatMovesIt() {
        Instant due = LIMITS.decideBy(MatterKind.PROMISED, false, NINE).dueAt();
        Waiting late = received.warned(LIMITS).late(due);
        assertThat(late.next()).isNull();
        assertThat(late.isProlonged(LIMITS)).isFalse();
        HallCalendar off = new HallCalendar(
                WorkingHours.standard(),
                HolidaySchedules.published()
                        .with(new HolidaySchedule(2025, "2025.9", Map.of(LocalDate.of(2025, 9, 26), "放假"), Map.of())));
        ReceptionLimits moved = new ReceptionLimits(
                new DeadlineRules(new KnownCalendars(
                        List.of(new Known(Instant.MIN, CALENDAR), new Known(due.plusSeconds(1), off)))),
                LocalTime.of(15, 0),
                30);
        assertThat(late.isProlonged(moved)).isTrue();
        assertThat(late.asked(TEN, TEN).isProlonged(moved)).isFalse();
        assertThat(late.idle().isProlonged(moved)).isFalse();
        assertThat(late.hallsTurn(NINE, moved).missed()).isNull();
    }

    @Test
    void whatACorrectionSparesTheResidentThatWasAskedBeginsTheHallsTime() {
        Waiting asked = received.asked(NINE, NINE.plusSeconds(86_400));
        assertThat(asked.corrected(MatterKind.PROMISED, false, TEN, LIMITS)).isEqualTo(asked);
        Waiting spared = asked.corrected(MatterKind.PROMISED, true, TEN, LIMITS);
        assertThat(spared.asked()).isFalse();
        assertThat(spared.since()).isEqualTo(TEN);
    }
}
