package org.servicehall.gateway.route;

import java.util.Locale;
import java.util.Set;
import org.servicehall.gateway.resident.ResidentSession;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * What travels between client and service. Towards the services only what is listed here: no cookie, no forwarding or
 * identity header of whatever name gets past, and none needs to be thought of. The one identity of staff is the bearer token; a resident's travels to the residents' doors alone.
 */
@Configuration(proxyBeanMethods = false)
class TravellingHeaders {
    private static final Set<String> INWARDS = Set.of(
            "accept",
            "accept-language",
            "authorization",
            "content-length",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "if-version-at-least",
            "query-code",
            "reading-reason",
            "user-agent");

    /** Who need not say who they are is not told by where their request began either. */
    private static final Set<String> INWARDS_OF_THE_SIGNED_IN = Set.of("traceparent", "tracestate");

    /** Set here alone, from the resident's own session, and never as it came (ADR 50). */
    private static final String RESIDENT = "Resident-Token";

    /** The gateway speaks for itself in these, nobody needs to know what the services run on, and some end with the connection. */
    private static final Set<String> NOT_OUTWARDS = Set.of(
            "content-security-policy",
            "connection",
            "date",
            "expires",
            "keep-alive",
            "pragma",
            "proxy-authenticate",
            "proxy-authorization",
            "referrer-policy",
            "server",
            "set-cookie",
            "strict-transport-security",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-application-context",
            "x-content-type-options",
            "x-frame-options",
            "x-powered-by",
            "x-xss-protection");

    /** The framework's own, each of which would copy all headers to take out what is not listed above anyway. */
    private static final Set<String> NEEDLESS =
            Set.of("removeForwardedRequestHeadersFilter", "removeXForwardedRequestHeadersFilter");

    @Bean
    static BeanDefinitionRegistryPostProcessor withoutNeedlessFilters() {
        return registry ->
                NEEDLESS.stream().filter(registry::containsBeanDefinition).forEach(registry::removeBeanDefinition);
    }

    @Bean
    RequestHttpHeadersFilter onlyKnownRequestHeaders(ResidentSession residents) {
        return new OnlyKnown(residents);
    }

    @Bean
    ResponseHttpHeadersFilter noServerHeaders() {
        return new NoServerHeaders();
    }

    private static final class OnlyKnown implements RequestHttpHeadersFilter, Ordered {
        private final ResidentSession residents;

        OnlyKnown(ResidentSession residents) {
            this.residents = residents;
        }

        @Override
        public HttpHeaders apply(HttpHeaders sent, ServerRequest request) {
            boolean signedIn = sent.containsHeader(HttpHeaders.AUTHORIZATION);
            var kept = new HttpHeaders();
            sent.forEach((name, values) -> {
                String known = name.toLowerCase(Locale.ROOT);
                if (INWARDS.contains(known) || (signedIn && INWARDS_OF_THE_SIGNED_IN.contains(known))) {
                    kept.addAll(name, values);
                }
            });
            if (!signedIn && Doors.isForResidents(Door.of(request.servletRequest()), request.method())) {
                residents.tokenFor(request.servletRequest()).ifPresent(token -> kept.set(RESIDENT, token));
            }
            return kept;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }

    private static final class NoServerHeaders implements ResponseHttpHeadersFilter, Ordered {
        @Override
        public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
            var kept = new HttpHeaders();
            answered.forEach((name, values) -> {
                if (!NOT_OUTWARDS.contains(name.toLowerCase(Locale.ROOT))) {
                    kept.addAll(name, values);
                }
            });
            return kept;
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
