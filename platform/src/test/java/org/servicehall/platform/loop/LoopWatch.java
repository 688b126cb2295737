package org.servicehall.platform.loop;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;

/** Loops that nobody else has, and what health says of them; impatient, so that a test needn't wait. */
public final class LoopWatch {
    private final Loops loops =
            new Loops(new LoopSettings(Duration.ofMillis(300), Duration.ofSeconds(60)), new SimpleMeterRegistry());

    public static Loops loops() {
        return new LoopWatch().loops;
    }

    public Loops watched() {
        return loops;
    }

    public Health health() {
        return new LoopsHealth(loops).health();
    }

    public String status() {
        return health().getStatus().getCode();
    }
}
