package org.servicehall.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LayingTest {
    @Test
    void itsRateIsOfAllThatWasLaidSinceItBegan() {
        Laying laying = new Laying(100, Instant.parse("2026-11-23T01:00:00Z"));

        assertThat(laying.told(600, Instant.parse("2026-11-23T01:00:50Z"), "every view had them"))
                .startsWith("500 cases in 50 s since 2026-11-23T01:00:00Z, until every view had them: 10.0 a second")
                .contains("27.8 h");
    }
}
