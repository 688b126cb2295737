package org.servicehall.platform.relay;

import java.util.Set;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while events cannot be published; degraded while a topic lacks events that were published, which no restart mends
 * (ADR 14). Commands are accepted all the same, nothing is lost meanwhile.
 */
final class RelayHealth extends AbstractHealthIndicator {
    private final Relay relay;
    private final TopicWatch watch;

    RelayHealth(Relay relay, TopicWatch watch) {
        this.relay = relay;
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Throwable failure = relay.failure();
        Set<String> behind = watch.behind();
        builder.status(failure != null ? "DOWN" : behind.isEmpty() ? "UP" : "DEGRADED")
                .withDetail("streamsWaiting", relay.backlog());
        if (failure != null) {
            builder.withDetail("publishing", failure.getClass().getSimpleName());
        }
        if (!behind.isEmpty()) {
            builder.withDetail("topicsBehindTheStore", behind);
        }
    }
}
