package org.servicehall.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final CountDownLatch counting = new CountDownLatch(1);
    private final CountDownLatch served = new CountDownLatch(1);

    /** Three hundred who count at once would keep the store busy with numbers that others have just taken. */
    @Test
    void nobodyCountsOutOfTurnHoweverLongTheOneBeforeTakes() throws Exception {
        Turns turns = new Turns(Duration.ZERO);
        CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turns.take(this::slowly));
        counting.await();
        AtomicBoolean counted = new AtomicBoolean();

        assertThatExceptionOfType(SeriesBusy.class)
                .isThrownBy(() -> turns.take(() -> {
                    counted.set(true);
                    return "0001";
                }));

        assertThat(counted).isFalse();
        served.countDown();
        assertThat(first.get()).isEqualTo("0001");
        assertThat(turns.take(() -> "0002")).isEqualTo("0002");
    }

    private String slowly() {
        counting.countDown();
        try {
            served.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return "0001";
    }
}
