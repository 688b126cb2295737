package org.servicehall.bench.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimingsTest {
    private final Timings timings = new Timings();

    @Test
    void percentilesAreRightToThreeDigits() {
        for (int millis = 1; millis <= 1000; millis++) {
            timings.record(Duration.ofMillis(millis).toNanos());
        }

        assertThat(timings.millisAt(50)).isCloseTo(500, within(1.0));
        assertThat(timings.millisAt(99)).isCloseTo(990, within(1.0));
        assertThat(timings.millisAt(100)).isCloseTo(1000, within(1.0));
    }

    @Test
    void whatIsOutOfItsRangeCountsAtItsEnd() {
        timings.record(0);
        timings.record(Duration.ofHours(1).toNanos());

        assertThat(timings.count()).isEqualTo(2);
        assertThat(timings.millisAt(100)).isCloseTo(600_000, within(1_000.0));
    }

    @Test
    void nothingRecordedIsNothing() {
        assertThat(timings.millisAt(99)).isZero();
    }

    @Test
    void eachPieceIsDoneOnceBySoManyAtOnce() throws InterruptedException {
        var done = new ConcurrentHashMap<Integer, Boolean>();
        var together = new CountDownLatch(4);

        Measured measured = Work.asFastAsItGoes(100, 4, number -> {
            together.countDown();
            together.await();
            assertThat(done.put(number, true)).isNull();
        });

        assertThat(done).hasSize(100);
        assertThat(measured.timings().count()).isEqualTo(100);
    }

    @Test
    void atAPaceWaitingCountsFromTheMomentAPieceWasDue() throws InterruptedException {
        var last = new CountDownLatch(1);

        Measured measured = Work.atPace(21, 200, number -> {
            if (number == 20) {
                last.countDown();
            }
            last.await();
        });

        // the first was due 100 ms before the last came and let it go
        assertThat(measured.timings().millisAt(100)).isGreaterThanOrEqualTo(99);
        assertThat(measured.timings().count()).isEqualTo(21);
    }

    @Test
    void onePieceThatFailsIsTold() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Work.asFastAsItGoes(3, 1, number -> {
                    throw new java.io.IOException("piece " + number);
                }))
                .withMessageContaining("piece 0");
    }
}
