package org.servicehall.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

class SideBySideTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicLong time = new AtomicLong();
    private final SideBySide sideBySide = new SideBySide(PATIENCE, time::get);
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void end() {
        never.countDown();
    }

    @Test
    void allAreAskedBeforeAnyHasAnswered() {
        var all = new CountDownLatch(30);
        List<HealthIndicator> parts = IntStream.range(0, 30)
                .mapToObj(_ -> sideBySide.with(() -> begins(all, all)))
                .toList();

        assertThat(parts).allSatisfy(part -> assertThat(statusOf(part)).isEqualTo("UP"));
    }

    @Test
    void whatStillWaitsIsNotAskedOnceMoreAndHoldsNobodyUpAgain() throws InterruptedException {
        HealthIndicator waiting = sideBySide.with(() -> begins(begun, never));
        HealthIndicator quick = sideBySide.with(this::isUp);
        assertThat(statusOf(quick)).isEqualTo("UP");
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        pass(PATIENCE);

        for (int i = 0; i < 5; i++) {
            assertThat(List.of(statusOf(waiting), statusOf(quick))).containsExactly("DOWN", "UP");
        }

        assertThat(asked).hasValue(1 + 6);
    }

    @Test
    void eachTimeItIsAskedAnew() {
        var answers = List.of("UP", "DOWN", "DEGRADED").iterator();
        HealthIndicator part =
                sideBySide.with(() -> Health.status(answers.next()).build());

        assertThat(List.of(statusOf(part), statusOf(part), statusOf(part))).containsExactly("UP", "DOWN", "DEGRADED");
    }

    @Test
    void anAnswerThatNobodyHasHeardIsNotToldLongAfter() throws InterruptedException {
        var answers = List.of("UP", "DEGRADED").iterator();
        var asking = new LinkedBlockingQueue<Thread>();
        HealthIndicator heard = sideBySide.with(this::isUp);
        HealthIndicator unheard = sideBySide.with(() -> {
            asking.add(Thread.currentThread());
            return Health.status(answers.next()).build();
        });
        assertThat(statusOf(heard)).isEqualTo("UP");
        asking.take().join();

        pass(PATIENCE.plusNanos(1));

        assertThat(statusOf(unheard)).isEqualTo("DEGRADED");
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

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }

    private Health begins(CountDownLatch begun, CountDownLatch awaited) {
        asked.incrementAndGet();
        begun.countDown();
        try {
            awaited.await();
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
