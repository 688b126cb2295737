package org.servicehall.intake.api.erasure;

import java.util.function.UnaryOperator;
import org.servicehall.platform.vault.ErasureRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {
    /** The office decides by what it can see: what was being filed at that moment waits until it is over (ADR 21). */
    @Bean
    ErasureRules erasureRules(StandingAffairs affairs) {
        return new ErasureRules(UnaryOperator.identity(), affairs::isOpen);
    }
}
