package org.servicehall.intake.view.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.LocalizedText;
import org.servicehall.contracts.PaymentMeans;
import org.servicehall.contracts.money.TakingsEvent;
import org.servicehall.contracts.money.TakingsEvent.TakingEntered;
import org.servicehall.contracts.money.TakingsEvent.TakingsCounted;
import org.servicehall.contracts.money.TakingsEvent.TakingsOverdue;
import org.servicehall.contracts.money.TakingsEvent.TakingsSentBack;
import org.servicehall.contracts.money.TakingsEvent.TakingsTimeProlonged;
import org.servicehall.platform.event.RecordedEvent;

/** When a day's takings are looked at for being late. */
@Tag("S12")
class TakingsDaysTest {
    private static final String DAY = "330106-wang.fang-20250926";
    private static final LocalDate FRIDAY = LocalDate.of(2025, 9, 26);
    private static final Instant FIVE = Instant.parse("2025-09-26T09:00:00Z");
    private static final Instant LATE = Instant.parse("2025-09-28T09:00:00Z");
    private static final Instant LATER = Instant.parse("2025-09-29T09:00:00Z");
    private static final TakingsCounted COUNTED =
            new TakingsCounted(DAY, "330106", List.of(), 36, 36, null, "wang.fang", FIVE);
    private static final TakingsOverdue OVERDUE =
            new TakingsOverdue(DAY, "330106", "wang.fang", "CIVIL_AFFAIRS", FRIDAY, FIVE, LATE.plusMillis(1));

    private final TakingsDays days = new TakingsDays();

    @Test
    void aRefundAloneIsNeverLateAndAChargeBringsTheTerm() {
        assertThat(after(entered(-12, null)).next()).isNull();
        assertThat(after(entered(-12, null), entered(36, LATE)).next()).isEqualTo(LATE.plusMillis(1));
        assertThat(after(entered(36, LATE), entered(-12, null)).next()).isEqualTo(LATE.plusMillis(1));
    }

    @Test
    void whatIsOnRecordAsLateIsNotLookedAtAgain() {
        assertThat(after(entered(36, LATE), OVERDUE, entered(12, LATE)).next()).isNull();
    }

    @Test
    @Tag("D1")
    void whatWasLateByNoScheduleIsLookedAtAgain() {
        TakingsSheet late = after(entered(36, LATE), OVERDUE);
        assertThat(late.lateSince()).isEqualTo(LATE.plusMillis(1));
        assertThat(after(entered(36, LATE), OVERDUE, COUNTED).lateSince()).isNull();
        TakingsSheet prolonged =
                after(entered(36, LATE), OVERDUE, new TakingsTimeProlonged(DAY, "330106", FIVE, FIVE, LATER, LATE));
        assertThat(prolonged.next()).isEqualTo(LATER.plusMillis(1));
        assertThat(prolonged.overdueAt()).isNull();
        assertThat(prolonged.lateSince()).isNull();
    }

    @Test
    void whatWasSentBackIsLookedAtAnewUntilItIsCounted() {
        TakingsSentBack back = new TakingsSentBack(DAY, "330106", "再点一次", "zhou.min", LATE, LATER, LATER);
        assertThat(after(entered(36, LATE), COUNTED).next()).isNull();
        assertThat(after(entered(36, LATE), OVERDUE, COUNTED, back).next()).isEqualTo(LATER.plusMillis(1));
        assertThat(after(entered(36, LATE), COUNTED, back, COUNTED).next()).isNull();
    }

    @Test
    void whatWasSentBackIsNotPastItsTimeAtOnce() {
        TakingsSentBack watched = new TakingsSentBack(DAY, "330106", "再点一次", "zhou.min", LATE, LATER, LATER);
        TakingsSentBack unwatched = new TakingsSentBack(DAY, "330106", "再点一次", "zhou.min", LATE, LATER, null);
        TakingsSentBack older = new TakingsSentBack(DAY, "330106", "再点一次", "zhou.min", LATE, null, LATER);
        for (TakingsSentBack back : List.of(watched, unwatched, older)) {
            assertThat(after(entered(36, LATE), COUNTED, back).closeBy()).isEqualTo(LATER);
        }
    }

    private TakingsSheet after(TakingsEvent... events) {
        TakingsSheet sheet = null;
        for (int i = 0; i < events.length; i++) {
            sheet = days.apply(DAY, sheet, new RecordedEvent("Takings:" + DAY, i, "", FIVE, "wang.fang", events[i]));
        }
        return Objects.requireNonNull(sheet);
    }

    private static TakingEntered entered(int yuan, @Nullable Instant lateAfter) {
        return new TakingEntered(
                DAY,
                "330106",
                "wang.fang",
                FRIDAY,
                "CIVIL_AFFAIRS",
                "source" + yuan,
                "330106-SF-2025-0001",
                "330106-20250926-0001",
                new LocalizedText("卫生费", "Sanitation"),
                false,
                null,
                null,
                PaymentMeans.CASH,
                yuan,
                FIVE,
                FIVE,
                lateAfter);
    }
}
