package org.servicehall.platform.projection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Runs a service's sweeps on every instance; nobody leads. */
@AutoConfiguration
@EnableScheduling
@EnableConfigurationProperties(SweepSettings.class)
class SweepAutoConfiguration {
    @Bean
    SchedulingConfigurer sweeping(ObjectProvider<DueSweep<?>> sweeps, SweepSettings settings) {
        return tasks -> sweeps.forEach(sweep -> tasks.addFixedDelayTask(sweep::sweep, settings.interval()));
    }
}
