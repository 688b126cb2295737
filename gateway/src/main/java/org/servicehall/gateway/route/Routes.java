package org.servicehall.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.problem.RefusalPage;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Sends a request through its door to the service behind it. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private static final String BODY = MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR;

    @Bean
    RouterFunction<ServerResponse> doorsToServices(GatewaySettings settings, RefusalPage page) {
        return to(Service.INTAKE, settings, page)
                .and(to(Service.CASES, settings, page))
                .and(to(Service.ACCOUNTABILITY, settings, page))
                .and(to(Service.ATTENDANCE, settings, page));
    }

    /** Each service has its operations under /api/ops; from outside the segment says whose. */
    private static RouterFunction<ServerResponse> to(Service service, GatewaySettings settings, RefusalPage page) {
        return route(service.segment())
                .route(throughDoorOf(service), http())
                .before(withoutSegment(service))
                .before(uri(settings.of(service)))
                .after(withPageForReaders(page))
                .build();
    }

    /** What a service refuses is a page for who opens its address with a browser, as what the gateway refuses. */
    private static BiFunction<ServerRequest, ServerResponse, ServerResponse> withPageForReaders(RefusalPage page) {
        return (request, response) -> {
            HttpServletRequest asked = request.servletRequest();
            InputStream body = MvcUtils.getAttribute(request, BODY);
            if (body != null && page.isWanted(asked, response.headers())) {
                try {
                    int status = response.statusCode().value();
                    MvcUtils.putAttribute(request, BODY, page.inPlaceOf(body, status, asked, response.headers()));
                } catch (IOException brokenOff) {
                    throw new ResourceAccessException("a refusal broke off", brokenOff);
                }
            }
            return response;
        };
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
