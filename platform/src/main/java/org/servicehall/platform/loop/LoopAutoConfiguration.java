package org.servicehall.platform.loop;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Gives a service its loops, and health an eye on them. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(LoopSettings.class)
public class LoopAutoConfiguration {
    @Bean
    Loops loops(LoopSettings settings, ObjectProvider<MeterRegistry> metrics) {
        return new Loops(settings, metrics.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    LoopsHealth loopsHealthIndicator(Loops loops) {
        return new LoopsHealth(loops);
    }
}
