package org.servicehall.platform.loop;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while a loop is dead, stuck, or failing for longer than a moment; names each. */
final class LoopsHealth extends AbstractHealthIndicator {
    private final Loops loops;

    LoopsHealth(Loops loops) {
        this.loops = loops;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<String, String> troubles = loops.troubles();
        builder.status(troubles.isEmpty() ? "UP" : "DOWN")
                .withDetail("loops", loops.count())
                .withDetails(troubles);
    }
}
