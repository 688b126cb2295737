package org.servicehall.platform.time;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Gives a service its clock. */
@AutoConfiguration
public class TimeAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    HallClock hallClock() {
        return HallClock.system();
    }
}
