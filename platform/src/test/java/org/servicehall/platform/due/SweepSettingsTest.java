package org.servicehall.platform.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ADR 64: what nobody thought of is found within a minute, however seldom the hall sweeps. */
@Tag("D5")
class SweepSettingsTest {
    @ParameterizedTest
    @CsvSource({"PT0.01S, PT0.6S", "PT0.5S, PT30S", "PT1S, PT1M", "PT5S, PT1M", "PT1M, PT1M", "PT876000H, PT1M"})
    void theStoreIsAskedOnceAMinuteWhateverTheIntervalIs(Duration interval, Duration atLatest) {
        assertThat(new SweepSettings(interval, 100, Duration.ofSeconds(30)).atLatest())
                .isEqualTo(atLatest);
    }
}
