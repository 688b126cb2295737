package org.servicehall.intake.api.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The board is open to anybody, and made once in two seconds for each hall. */
@Tag("S2")
class KeptBrieflyTest {
    private static final Instant NINE = Instant.parse("2025-09-26T01:00:00Z");

    private final KeptBriefly<Integer> kept = new KeptBriefly<>(Duration.ofSeconds(2));
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatIsAskedForAgainAtOnceIsNotMadeAgain() {
        assertThat(get("330106", NINE)).isEqualTo(1);
        assertThat(get("330106", NINE.plusMillis(1999))).isEqualTo(1);
        assertThat(get("340123", NINE)).isEqualTo(2);
    }

    @Test
    void afterAMomentItIs() {
        get("330106", NINE);
        assertThat(get("330106", NINE.plusSeconds(2))).isEqualTo(2);
    }

    @Test
    void andWhereTheClockWasSetBack() {
        get("330106", NINE);
        assertThat(get("330106", NINE.minusSeconds(60))).isEqualTo(2);
    }

    private int get(String hall, Instant now) {
        return kept.get(hall, now, made::incrementAndGet);
    }
}
