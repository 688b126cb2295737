package org.servicehall.platform.recount;

import org.servicehall.platform.due.SweepSettings;
import org.servicehall.platform.loop.LoopAutoConfiguration;
import org.servicehall.platform.loop.Loops;
import org.servicehall.platform.loop.Periodic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Rarely: it only mends what a published schedule did not reach by itself. Nobody leads. */
@AutoConfiguration(after = LoopAutoConfiguration.class)
@EnableConfigurationProperties(SweepSettings.class)
class RecountAutoConfiguration {
    @Bean
    Periodic recounting(ObjectProvider<Recount<?>> recounts, SweepSettings settings, Loops loops) {
        return new Periodic(
                loops,
                recounts.stream()
                        .map(one ->
                                new Periodic.Work(one.name() + "-sweep", settings.provisionalInterval(), one::sweep))
                        .toList());
    }
}
