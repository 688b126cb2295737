package org.servicehall.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
    void settingItSetsItsViewsInOtherZonesToo() {
        HallClock clock = HallClock.standingAt(NOON);
        var elsewhere = clock.withZone(ZoneOffset.UTC);
        clock.set(NOON.plusSeconds(3600));
        clock.advance(Duration.ofMinutes(1));
        assertThat(elsewhere.instant()).isEqualTo(clock.instant()).isEqualTo("2026-11-23T05:01:00.123Z");
        assertThat(clock.offset()).isEqualTo(Duration.ofMinutes(61));
    }
}
