package org.servicehall.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.URI;
import java.util.function.UnaryOperator;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request through its door to the service behind it. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> doorsToServices(GatewaySettings settings) {
        return to(Service.INTAKE, settings)
                .and(to(Service.CASES, settings))
                .and(to(Service.ACCOUNTABILITY, settings))
                .and(to(Service.ATTENDANCE, settings));
    }

    /** Each service has its operations under /api/ops; from outside the segment says whose. */
    private static RouterFunction<ServerResponse> to(Service service, GatewaySettings settings) {
        return route(service.segment())
                .route(throughDoorOf(service), http())
                .before(withoutSegment(service))
                .before(uri(settings.of(service)))
                .build();
    }

    private static UnaryOperator<ServerRequest> withoutSegment(Service service) {
        String outside = "/api/ops/" + service.segment() + "/**";
        return request -> {
            Door door = Door.of(request.servletRequest());
            if (door == null || !door.path().getPatternString().equals(outside)) {
                return request;
            }
            // On the raw text: decoding and encoding again would change addresses that hold escapes.
            String inside = request.uri().toString().replaceFirst("^([^:]+://[^/]+/[^/]+/[^/]+)/[^/?]+", "$1");
            return ServerRequest.from(request).uri(URI.create(inside)).build();
        };
    }

    private static RequestPredicate throughDoorOf(Service service) {
        return request -> {
            Door door = Door.of(request.servletRequest());
            return door != null && door.isOf(service);
        };
    }
}
