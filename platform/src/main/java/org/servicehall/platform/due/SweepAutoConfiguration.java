package org.servicehall.platform.due;

import java.time.Duration;
import java.util.function.Supplier;
import org.servicehall.platform.eventstore.EventSourcing;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Periodic;
import org.servicehall.platform.projection.ProjectionAutoConfiguration;
import org.servicehall.platform.settings.Halls;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Runs a service's sweeps on every instance; nobody leads. */
@AutoConfiguration(after = {LoopAutoConfiguration.class, ProjectionAutoConfiguration.class})
@EnableConfigurationProperties(SweepSettings.class)
class SweepAutoConfiguration {
    @Bean
    Periodic sweeping(ObjectProvider<DueSweep<?>> sweeps, SweepSettings settings, Loops loops) {
        Duration atLatest = settings.atLatest();
        return new Periodic(
                loops,
                sweeps.stream()
                        .map(sweep ->
                                new Periodic.Work(sweep.name(), settings.interval(), () -> sweep.sweepIfDue(atLatest)))
                        .toList());
    }

    @Bean
    @ConditionalOnBean({EventSourcing.class, Letters.class})
    SetAside setAside(Letters letters, EventSourcing eventSourcing, ObjectProvider<Halls> halls) {
        Supplier<String> calendars = halls.stream()
                .findFirst()
                .<Supplier<String>>map(each -> each::scheduleVersion)
                .orElse(() -> "");
        return new SetAside(letters, eventSourcing, calendars);
    }
}
