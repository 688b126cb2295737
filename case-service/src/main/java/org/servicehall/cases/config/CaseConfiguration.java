package org.servicehall.cases.config;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import java.time.Clock;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.cases.automation.WhenApplicationAcceptedThenOpenCase;
import org.servicehall.cases.domain.Case;
import org.servicehall.platform.event.Commands;
import org.servicehall.platform.security.PublicPaths;
import org.servicehall.platform.settings.Halls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseConfiguration {
    @Bean
    EntityModule<String, Case> cases() {
        return EventSourcedEntityModule.autodetected(String.class, Case.class);
    }

    @Bean
    WhenApplicationAcceptedThenOpenCase whenApplicationAcceptedThenOpenCase(
            Commands commands, Halls halls, Clock clock) {
        return new WhenApplicationAcceptedThenOpenCase(commands, halls::calendar, clock);
    }

    /** The register and what residents look up are for everybody (D7); the rest needs a token. */
    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("GET /api/register", "GET /api/register.csv", "GET /api/public/**");
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI().info(new Info().title("Service Hall: cases 办件").version("1"));
    }
}
