package org.servicehall.gateway.gather;

import java.util.Optional;
import org.servicehall.gateway.route.Door;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Takes what comes through a door that leads to several services. */
@Configuration(proxyBeanMethods = false)
class GatherRoutes {

    @Bean
    RouterFunction<ServerResponse> gatheredDoors(Gathering gathering) {
        return request -> {
            Door door = Door.of(request.servletRequest());
            return door != null && door.isGathered()
                    ? Optional.of(asked -> gathering.answer(asked, door))
                    : Optional.empty();
        };
    }
}
