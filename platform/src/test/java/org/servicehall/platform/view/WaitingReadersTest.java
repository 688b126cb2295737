package org.servicehall.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Whoever lets records gather hears of readers at once (ADR 69). */
class WaitingReadersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WaitingReaders waiting = new WaitingReaders();
    private final Progress progress = new Progress(waiting);

    @Test
    void whileNobodyWaitsTheTimeGoesBy() throws Exception {
        timeGoesBy();
    }

    @Test
    void aReaderWhoComesMeanwhileEndsIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Thread gathering = Thread.startVirtualThread(() -> {
            begun.countDown();
            awaitAny();
        });
        begun.await();
        startReader();
        assertTimeoutPreemptively(PATIENCE, () -> gathering.join());
    }

    @Test
    void whileOneWaitsForWhateverNothingIsWaitedFor() {
        startReader();
        assertTimeoutPreemptively(PATIENCE, () -> {
            waiting.awaitAny(PATIENCE.multipliedBy(2));
            waiting.awaitAny(PATIENCE.multipliedBy(2));
        });
    }

    @Test
    void whoHasWaitedIsForgotten() throws Exception {
        progress.awaitBeyond("1", 0, Duration.ofNanos(1));
        timeGoesBy();
    }

    private void timeGoesBy() throws InterruptedException {
        Duration time = Duration.ofMillis(20);
        long began = System.nanoTime();
        waiting.awaitAny(time);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(time.toNanos());
    }

    private void awaitAny() {
        try {
            waiting.awaitAny(PATIENCE.multipliedBy(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startReader() {
        Thread.startVirtualThread(() -> {
            try {
                progress.awaitBeyond("1", 0, PATIENCE.multipliedBy(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
