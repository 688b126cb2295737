package org.servicehall.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HealthAutoConfigurationTest {
    private final CountDownLatch asked = new CountDownLatch(4);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void aServiceWhoseBackboneIsDeadSaysSoInTime() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        HealthAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class))
                .withBean("brokerHealthIndicator", HealthIndicator.class, () -> this::waits)
                .withBean("mongoHealthContributor", HealthIndicator.class, () -> this::waits)
                .withBean("letters", HealthIndicator.class, () -> this::waits)
                .withBean("relayHealthIndicator", HealthIndicator.class, () -> this::waits)
                .run(context -> {
                    var parts = context.getBean(HealthContributorRegistry.class);

                    // all are asked when one is
                    assertTooLate(parts, "broker");
                    assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
                    assertThat(List.of("mongo", "letters", "relay")).allSatisfy(name -> assertTooLate(parts, name));
                });
        never.countDown();
    }

    private static void assertTooLate(HealthContributorRegistry parts, String name) {
        assertThat(((HealthIndicator) parts.getContributor(name)).health())
                .isEqualTo(Health.down()
                        .withDetail("error", "no answer within 1500 ms")
                        .build());
    }

    private Health waits() {
        asked.countDown();
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Health.up().build();
    }
}
