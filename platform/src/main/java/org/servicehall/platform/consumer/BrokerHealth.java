package org.servicehall.platform.consumer;

import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Down while the broker doesn't answer: consumers then wait without failing, and nobody would see it. */
final class BrokerHealth extends AbstractHealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final GroupOffsets offsets;

    BrokerHealth(GroupOffsets offsets) {
        super("The broker does not answer");
        this.offsets = offsets;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        offsets.askBroker(PATIENCE);
        builder.up();
    }
}
