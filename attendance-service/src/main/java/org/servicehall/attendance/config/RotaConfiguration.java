package org.servicehall.attendance.config;

import java.util.Set;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.modelling.configuration.EntityModule;
import org.servicehall.attendance.domain.rota.Rota;
import org.servicehall.attendance.view.rota.RotaMonths;
import org.servicehall.attendance.view.rota.Rotas;
import org.servicehall.attendance.view.rota.Rulebook;
import org.servicehall.attendance.view.staff.Roster;
import org.servicehall.platform.projection.Views;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.settings.Halls;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RotaSettings.class)
class RotaConfiguration {
    @Bean
    EntityModule<String, Rota> rotaEntity() {
        return EventSourcedEntityModule.autodetected(String.class, Rota.class);
    }

    @Bean
    RotaMonths rotaMonths() {
        return new RotaMonths();
    }

    @Bean
    Rotas rotas(Views views, RotaMonths projection) {
        return new Rotas(views, projection);
    }

    @Bean
    Rulebook rulebook(Halls halls, Roster roster, RotaSettings settings) {
        return new Rulebook(halls, (hall, day) -> Set.copyOf(roster.having(Role.CLERK, hall, day)), settings::of);
    }
}
