package org.servicehall.cases.config;

import java.time.Clock;
import org.servicehall.cases.deadlines.OpenDeadline;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.projection.DueSweep;
import org.servicehall.platform.projection.SweepSettings;
import org.servicehall.platform.projection.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What passing time does to cases (D5, D6). */
@Configuration(proxyBeanMethods = false)
class SweepConfiguration {
    @Bean
    DueSweep<OpenDeadline> deadlineSweep(
            View<OpenDeadline> deadlines, Commands commands, Clock clock, SweepSettings settings) {
        return new DueSweep<>("deadline-sweep", deadlines, OpenDeadline::command, commands, clock, settings.batch());
    }
}
