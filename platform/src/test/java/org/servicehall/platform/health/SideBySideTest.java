package org.servicehall.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

class SideBySideTest {
    private final SideBySide sideBySide = new SideBySide(Duration.ofMillis(300));
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void allThatWaitTakeNoLongerThanOne() {
        List<HealthIndicator> parts = IntStream.range(0, 30)
                .mapToObj(_ -> sideBySide.with(this::waits))
                .toList();
        long begun = System.nanoTime();

        assertThat(parts).allSatisfy(part -> assertThat(statusOf(part)).isEqualTo("DOWN"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void whatStillWaitsIsNotAskedOnceMoreAndHoldsNobodyUpAgain() {
        HealthIndicator waiting = sideBySide.with(this::waits);
        HealthIndicator quick = sideBySide.with(this::isUp);
        assertThat(List.of(statusOf(quick), statusOf(waiting))).containsExactly("UP", "DOWN");

        for (int i = 0; i < 5; i++) {
            assertThat(List.of(statusOf(quick), statusOf(waiting))).containsExactly("UP", "DOWN");
        }

        assertThat(asked).hasValue(1 + 6);
        never.countDown();
    }

    @Test
    void eachTimeItIsAskedAnew() {
        var answers = List.of("UP", "DOWN", "DEGRADED").iterator();
        HealthIndicator part =
                sideBySide.with(() -> Health.status(answers.next()).build());

        assertThat(List.of(statusOf(part), statusOf(part), statusOf(part))).containsExactly("UP", "DOWN", "DEGRADED");
    }

    @Test
    void aPartThatThrowsIsDown() {
        HealthIndicator part = sideBySide.with(() -> {
            throw new IllegalStateException("张三");
        });

        Health health = part.health();

        assertThat(health.getStatus().getCode()).isEqualTo("DOWN");
        assertThat(health.getDetails()).containsExactlyEntriesOf(Map.of("error", "IllegalStateException"));
    }

    private Health waits() {
        asked.incrementAndGet();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Health.up().build();
    }

    private Health isUp() {
        asked.incrementAndGet();
        return Health.up().build();
    }

    private static String statusOf(HealthIndicator part) {
        return part.health().getStatus().getCode();
    }
}
