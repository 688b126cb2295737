package org.servicehall.cases.config;

import java.time.Clock;
import org.servicehall.cases.deadlines.DeadlineSettings;
import org.servicehall.cases.deadlines.DeadlineSweep;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.projection.View;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Sweeps on every instance; nobody leads. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DeadlineSettings.class)
class SweepConfiguration {
    @Bean
    DeadlineSweep deadlineSweep(
            View<OpenDeadline> deadlines, Commands commands, Clock clock, DeadlineSettings settings) {
        return new DeadlineSweep(deadlines, commands, clock, settings.batch());
    }

    @Bean
    SchedulingConfigurer sweeping(DeadlineSweep sweep, DeadlineSettings settings) {
        return tasks -> tasks.addFixedDelayTask(sweep::sweep, settings.sweepInterval());
    }
}
