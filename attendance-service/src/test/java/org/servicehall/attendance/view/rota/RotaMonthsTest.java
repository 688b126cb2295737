package org.servicehall.attendance.view.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.servicehall.attendance.domain.rota.October.FIRST;
import static org.servicehall.attendance.domain.rota.October.NINTH;
import static org.servicehall.attendance.domain.rota.October.ROTA;
import static org.servicehall.attendance.domain.rota.October.SECOND;
import static org.servicehall.attendance.domain.rota.October.at;
import static org.servicehall.attendance.domain.rota.October.given;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.attendance.domain.rota.Turn;
import org.servicehall.contracts.attendance.RotaEvent;
import org.servicehall.contracts.attendance.RotaEvent.Duty;
import org.servicehall.contracts.attendance.RotaEvent.ItemTicked;
import org.servicehall.contracts.attendance.RotaEvent.SwapAgreed;
import org.servicehall.contracts.attendance.RotaEvent.SwapDeclined;
import org.servicehall.contracts.attendance.RotaEvent.SwapProposed;
import org.servicehall.platform.event.RecordedEvent;

class RotaMonthsTest {
    private static final Instant NOW = at("2025-09-30T09:00");

    private final RotaMonths projection = new RotaMonths();

    @Test
    @Tag("T8")
    void aMonthShowsItsTurnsInTheOrderOfDays() {
        var month = after(given(Duty.CLEANING, NINTH, "li.na"), given(Duty.HOLIDAY, FIRST, "wang.fang"));
        assertThat(month.hall()).isEqualTo("330106");
        assertThat(month.turns().all()).extracting(Turn::day).containsExactly(FIRST, NINTH);
    }

    @Test
    @Tag("T8")
    void anOpenSwapIsShownUntilItIsAnswered() {
        RotaEvent[] asked = {given(Duty.HOLIDAY, FIRST, "wang.fang"), given(Duty.HOLIDAY, SECOND, "li.na"), proposed()};
        assertThat(first(after(asked)).swap()).isEqualTo(new Turn.Swap("li.na", SECOND, NOW));
        var declined = new SwapDeclined(ROTA, "330106", Duty.HOLIDAY, FIRST, "li.na", NOW);
        assertThat(first(after(asked[0], asked[1], asked[2], declined)).swap()).isNull();
    }

    @Test
    @Tag("T8")
    void anAgreedSwapChangesHandsAndWhatWasTickedStays() {
        var month = after(
                given(Duty.HOLIDAY, FIRST, "wang.fang"),
                given(Duty.HOLIDAY, SECOND, "li.na"),
                new ItemTicked(ROTA, "330106", Duty.HOLIDAY, FIRST, "PHONE", "wang.fang", NOW),
                proposed(),
                new SwapAgreed(ROTA, "330106", Duty.HOLIDAY, FIRST, "wang.fang", "li.na", SECOND, NOW));
        assertThat(month.turns().all()).extracting(Turn::clerk).containsExactly("li.na", "wang.fang");
        assertThat(first(month).ticks()).containsExactly(new Turn.Tick("PHONE", "wang.fang", NOW));
        assertThat(first(month).swap()).isNull();
    }

    @Test
    @Tag("T8")
    void aSwapFallsWhenTheOfficeGivesItsDayInReturnToAnother() {
        var month = after(
                given(Duty.HOLIDAY, FIRST, "wang.fang"),
                given(Duty.HOLIDAY, SECOND, "li.na"),
                proposed(),
                given(Duty.HOLIDAY, SECOND, "sun.yan"));
        assertThat(first(month).swap()).isNull();
    }

    private static Turn first(RotaMonth month) {
        return month.turns().all().getFirst();
    }

    private static SwapProposed proposed() {
        return new SwapProposed(ROTA, "330106", Duty.HOLIDAY, FIRST, "wang.fang", "li.na", SECOND, NOW);
    }

    private RotaMonth after(RotaEvent... events) {
        @Nullable RotaMonth month = null;
        for (int sequence = 0; sequence < events.length; sequence++) {
            var recorded = new RecordedEvent(
                    RotaEvent.STREAM + ":" + ROTA, sequence, "rota", NOW, "wu.gang", events[sequence]);
            assertThat(projection.documents(recorded)).containsExactly(ROTA);
            month = projection.apply(ROTA, month, recorded);
        }
        return Objects.requireNonNull(month);
    }
}
