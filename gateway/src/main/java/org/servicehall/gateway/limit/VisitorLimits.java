package org.servicehall.gateway.limit;

import jakarta.servlet.Filter;
import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.GatewaySettings.Limit;
import org.servicehall.gateway.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Limits for those alone who have not signed in: whoever has is known, and answers for what they do. */
@Component
final class VisitorLimits {
    /** After security, which says who asks. */
    private static final int AFTER_SIGN_IN = 0;

    private final GatewaySettings settings;
    private final Problems problems;
    private final LongSupplier clock;

    VisitorLimits(GatewaySettings settings, Problems problems, LongSupplier limitsClock) {
        this.settings = settings;
        this.problems = problems;
        this.clock = limitsClock;
    }

    /** So many requests of one of them in a period. */
    FilterRegistrationBean<RequestLimitFilter> counted(String name, RequestMatcher what, Limit limit) {
        var counted = new RequestLimit(limit, settings.limits().maxClients(), clock);
        return afterSignIn(name, new RequestLimitFilter(ofVisitor(what), counted, problems));
    }

    /** So many requests of all of them at once. */
    FilterRegistrationBean<AtOnceFilter> atOnce(String name, RequestMatcher what) {
        return afterSignIn(
                name, new AtOnceFilter(ofVisitor(what), settings.limits().atOnce(), problems));
    }

    private static <F extends Filter> FilterRegistrationBean<F> afterSignIn(String name, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    private static RequestMatcher ofVisitor(RequestMatcher what) {
        return request -> SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken
                && what.matches(request);
    }
}
