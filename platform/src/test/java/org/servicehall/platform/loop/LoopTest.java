package org.servicehall.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class LoopTest {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Loops loops = new Loops(new LoopSettings(Duration.ofMillis(200), Duration.ofMillis(300)), metrics);
    private final AtomicInteger turns = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void release() {
        released.countDown();
    }

    @Test
    void whatAnErrorEndedOnceGoesOn() {
        try (Loop loop = loops.start("broken-once", self -> {
            if (turns.getAndIncrement() == 0) {
                throw new StackOverflowError();
            }
            self.rest(Duration.ofMillis(5));
        })) {
            await().until(() -> turns.get() > 3 && loop.failure() == null);
            assertThat(loop.restarts()).isEqualTo(1);
            assertThat(health().getStatus().getCode()).isEqualTo("UP");
            assertThat(alive("broken-once")).isEqualTo(1);
            assertThat(metrics.get("hall.loop.restarts").functionCounter().count())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatCannotBeMendedIsDownAndTriedAgain() {
        try (Loop loop = loops.start("broken", self -> {
            turns.incrementAndGet();
            throw new AssertionError("always");
        })) {
            await().until(() -> health().getStatus().getCode().equals("DOWN"));
            assertThat(health().getDetails().get("broken"))
                    .asString()
                    .startsWith("FAILING for ")
                    .endsWith("AssertionError");
            assertThat(alive("broken")).isZero();
            int before = turns.get();
            await().until(() -> turns.get() > before);
            assertThat(loop.restarts()).isPositive();
        }
    }

    @Test
    void whatHangsIsDownUntilItShowsALifeSign() {
        CountDownLatch signs = new CountDownLatch(1);
        try (Loop ignored = loops.start("hanging", self -> {
            signs.await();
            self.busy();
            released.await();
        })) {
            await().until(() -> health().getDetails().containsKey("hanging"));
            assertThat(health().getDetails().get("hanging")).asString().startsWith("STUCK");
            signs.countDown();
            await().until(() -> health().getStatus().getCode().equals("UP"));
            released.countDown();
        }
    }

    @Test
    void whatRestsIsNotStuck() {
        CountDownLatch resting = new CountDownLatch(1);
        try (Loop loop = loops.start("resting", self -> {
            resting.countDown();
            self.rest(Duration.ofHours(1));
        })) {
            await().until(() -> resting.getCount() == 0);
            await().during(Duration.ofMillis(500))
                    .until(() -> health().getStatus().getCode().equals("UP"));
            loop.close();
            assertThat(loop.goesOn()).isFalse();
        }
    }

    /** As at an inbox: it is not its work that takes so long. */
    @Test
    void whatRestsByItsOwnMeansIsNotStuckEither() {
        CountDownLatch resting = new CountDownLatch(1);
        try (Loop ignored = loops.start("at-an-inbox", self -> {
            resting.countDown();
            self.rest(released::await);
        })) {
            await().until(() -> resting.getCount() == 0);
            await().during(Duration.ofMillis(500))
                    .until(() -> health().getStatus().getCode().equals("UP"));
            released.countDown();
        }
    }

    @Test
    void whatIsWokenWorksAtOnceAlsoWhenItWasWokenWhileItWorked() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        try (Loop loop = loops.start("sleeper", self -> {
            turns.incrementAndGet();
            working.countDown();
            released.await();
            self.rest(Duration.ofHours(1));
        })) {
            working.await();
            loop.wake();
            released.countDown();
            await().until(() -> turns.get() == 2);
            loop.wake();
            await().until(() -> turns.get() == 3);
        }
    }

    @Test
    void whoseThreadIsGoneIsDown() {
        Loop gone = new Loop("gone", self -> {}, () -> {}, self -> {});
        assertThat(gone.state(new LoopSettings(Duration.ofHours(1), Duration.ofHours(1))))
                .isEqualTo(Loop.State.DEAD);
    }

    @Test
    void whatWasToldToStopIsNotAskedForAnyMore() {
        Loop loop = loops.start("stopped", self -> self.rest(Duration.ofHours(1)));
        loop.close();
        assertThat(health().getDetails()).containsEntry("loops", 0);
        assertThat(metrics.find("hall.loops.alive").gauge()).isNull();
    }

    private Health health() {
        return new LoopsHealth(loops).health();
    }

    private double alive(String loop) {
        return metrics.get("hall.loops.alive").tag("loop", loop).gauge().value();
    }
}
