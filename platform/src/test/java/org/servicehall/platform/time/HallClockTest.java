package org.servicehall.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HallClockTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00.123456789Z");

    @Test
    void tellsWholeMillisecondsInTheHallsZone() {
        HallClock clock = HallClock.standingAt(NOON);
        assertThat(clock.instant()).isEqualTo("2026-11-23T04:00:00.123Z");
        assertThat(clock.getZone()).isEqualTo(HallClock.ZONE);
    }

    @Test
    void whatNoHallCountsWithIsRefusedAndTheClockStays() {
        HallClock clock = HallClock.standingAt(NOON);
        clock.advance(Duration.ofDays(1));
        for (Duration absurd : List.of(
                Duration.ofHours(1_000_000_000_000_000L),
                Duration.ofSeconds(Long.MAX_VALUE),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofDays(365 * 200),
                Duration.ofDays(-365 * 30))) {
            assertThatThrownBy(() -> clock.advance(absurd)).isInstanceOf(ClockOutOfRange.class);
            assertThatThrownBy(() -> clock.setOffset(absurd)).isInstanceOf(ClockOutOfRange.class);
        }
        assertThatThrownBy(() -> clock.set(Instant.MAX)).isInstanceOf(ClockOutOfRange.class);
        assertThatThrownBy(() -> clock.set(Instant.parse("1999-12-31T15:59:59.999Z")))
                .isInstanceOf(ClockOutOfRange.class);
        assertThat(clock.offset()).isEqualTo(Duration.ofDays(1));
        clock.set(Instant.parse("2199-12-31T15:59:59.999Z"));
        clock.set(Instant.parse("1999-12-31T16:00:00Z"));
    }

    @Test
    void settingItSetsItsViewsInOtherZonesToo() {
        HallClock clock = HallClock.standingAt(NOON);
        var elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.set(NOON.plusSeconds(3600));
        clock.advance(Duration.ofMinutes(1));
        assertThat(elsewhere.instant()).isEqualTo(clock.instant()).isEqualTo("2026-11-23T05:01:00.123Z");
        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(61));
    }
}
