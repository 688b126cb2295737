package org.servicehall.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HealthAutoConfigurationTest {
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
                    long begun = System.nanoTime();

                    assertThat(List.of("broker", "mongo", "letters", "relay"))
                            .allSatisfy(name -> assertThat(((HealthIndicator) parts.getContributor(name)).health())
                                    .isEqualTo(Health.down()
                                            .withDetail("error", "no answer within 1500 ms")
                                            .build()));

                    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
                });
        never.countDown();
    }

    private Health waits() {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Health.up().build();
    }
}
