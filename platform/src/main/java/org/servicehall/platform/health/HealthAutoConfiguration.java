package org.servicehall.platform.health;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.application.AvailabilityStateHealthIndicator;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorNameGenerator;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.context.annotation.Bean;

/** Has a service say how it is within the time in which whoever asks still listens. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration")
class HealthAutoConfiguration {
    /** Less than {@code ./hall status} and the gateway wait. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Whether the service is alive and ready is known without asking, and asked for by itself. */
    @Bean
    DefaultHealthContributorRegistry healthContributorRegistry(Map<String, HealthContributor> contributors) {
        var sideBySide = new SideBySide(PATIENCE, System::nanoTime);
        var asked = new TreeMap<>(contributors);
        asked.replaceAll((_, part) ->
                part instanceof HealthIndicator indicator && !(part instanceof AvailabilityStateHealthIndicator)
                        ? sideBySide.with(indicator)
                        : part);
        var registry = new DefaultHealthContributorRegistry();
        HealthContributorNameGenerator.withoutStandardSuffixes()
                .<HealthContributor>registrar(asked)
                .accept(registry::registerContributor);
        return registry;
    }
}
