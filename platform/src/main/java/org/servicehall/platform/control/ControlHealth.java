package org.servicehall.platform.control;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Degraded while an order on {@code hall.control} could not be taken: the service goes on without it, and is not down, since
 * the order stays on the topic and no restart would help; a later order of the same key and type does. An
 * order to erase has no later one: only the same order, published again to a service that can read it, ends that.
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
            OrdersSetAside setAside = follower.setAside();
            if (setAside.count() > 0) {
                builder.status("DEGRADED")
                        .withDetail(follower.name(), Map.of("count", setAside.count(), "first", setAside.first()));
            }
        });
    }
}
