package org.servicehall.platform.relay;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while events cannot be published. Commands are accepted all the same, nothing is lost meanwhile. */
final class RelayHealth extends AbstractHealthIndicator {
    private final Relay relay;

    RelayHealth(Relay relay) {
        this.relay = relay;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Throwable failure = relay.failure();
        builder.status(failure == null ? "UP" : "DOWN").withDetail("streamsWaiting", relay.backlog());
        if (failure != null) {
            builder.withDetail("publishing", failure.getClass().getSimpleName());
        }
    }
}
