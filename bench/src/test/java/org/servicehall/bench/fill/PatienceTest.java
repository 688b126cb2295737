package org.servicehall.bench.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration AT_ONCE = Duration.ofNanos(1);

    @Test
    void whatIsMetIsWaitedForNoLonger() throws InterruptedException {
        var looks = new AtomicInteger();

        Patience.until(() -> looks.incrementAndGet() == 3, AT_ONCE, Duration.ofMinutes(1), "Nothing happens");

        assertThat(looks).hasValue(3);
    }

    @Test
    void whatIsNeverMetIsGivenUp() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Patience.until(() -> false, AT_ONCE, AT_ONCE, "Streams still wait"))
                .withMessageContaining("Streams still wait after");
    }
}
