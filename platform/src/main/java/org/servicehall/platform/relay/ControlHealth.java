package org.servicehall.platform.relay;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Degraded while an order on {@code hall.control} could not be taken: the service goes on without it, and is not down, since
 * the order stays on the topic and no restart would help.
 */
final class ControlHealth extends AbstractHealthIndicator {
    private final ObjectProvider<ControlFollower> followers;

    ControlHealth(ObjectProvider<ControlFollower> followers) {
        this.followers = followers;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        followers.forEach(follower -> {
            if (!follower.setAside().isEmpty()) {
                builder.status("DEGRADED")
                        .withDetail(
                                follower.name(),
                                Map.of("count", follower.setAsideCount(), "first", follower.setAside()));
            }
        });
    }
}
