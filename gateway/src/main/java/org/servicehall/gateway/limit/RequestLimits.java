package org.servicehall.gateway.limit;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The limits in force; those of what needs no sign-in at all stand with the sign-in. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {
    /** After security, which says who asks. */
    private static final int AFTER_SIGN_IN = 0;

    private static final RequestMatcher EXPORT =
            new OrRequestMatcher(pathPattern("/api/register.csv"), pathPattern("/api/register.xlsx"));

    private static final RequestMatcher TICKET = pathPattern(HttpMethod.POST, "/api/public/queue-tickets");

    private static final RequestMatcher BOOKING = new OrRequestMatcher(
            pathPattern(HttpMethod.POST, "/api/public/appointments"),
            pathPattern(HttpMethod.POST, "/api/public/appointment-moves"),
            pathPattern(HttpMethod.POST, "/api/public/applications"));

    private static final RequestMatcher HAND_IN = pathPattern(HttpMethod.POST, "/api/public/applications/{no}/papers");

    /** The limits' clock has nothing to do with the hall's: moving the one must not open or shut the other. */
    @Bean
    LongSupplier limitsClock() {
        return System::nanoTime;
    }

    @Bean
    FilterRegistrationBean<ParsedPaths> parsedPaths() {
        var registration = new FilterRegistrationBean<>(new ParsedPaths());
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    RequestLimit openRequests(GatewaySettings settings, LongSupplier limitsClock) {
        var limits = settings.limits();
        return new RequestLimit(limits.open(), limits.maxClients(), limitsClock);
    }

    /** Not with the other open requests: whoever reads the board must not keep clerks behind the same address out. */
    @Bean
    RequestLimit signInSteps(GatewaySettings settings, LongSupplier limitsClock) {
        var limits = settings.limits();
        return new RequestLimit(limits.signIn(), limits.maxClients(), limitsClock);
    }

    @Bean
    RequestLimit passwordAttempts(GatewaySettings settings, LongSupplier limitsClock) {
        var limits = settings.limits();
        return new RequestLimit(limits.password(), limits.maxClients(), limitsClock);
    }

    @Bean
    RequestLimit refusedTokens(GatewaySettings settings, LongSupplier limitsClock) {
        var limits = settings.limits();
        return new RequestLimit(limits.token(), limits.maxClients(), limitsClock);
    }

    /** The register, which anybody may take away, a year at a time (rule D7). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> exportsOfVisitors(
            GatewaySettings settings, Problems problems, LongSupplier limitsClock) {
        var limits = settings.limits();
        return ofVisitors(
                "exports", EXPORT, new RequestLimit(limits.export(), limits.maxClients(), limitsClock), problems);
    }

    /** A place in a line costs whoever takes it nothing, and everybody behind it time (rule S2). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> ticketsOfVisitors(
            GatewaySettings settings, Problems problems, LongSupplier limitsClock) {
        var limits = settings.limits();
        return ofVisitors(
                "tickets", TICKET, new RequestLimit(limits.ticket(), limits.maxClients(), limitsClock), problems);
    }

    /** A clerk's time, or their work, that somebody else does not get (rule S3). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> bookingsOfVisitors(
            GatewaySettings settings, Problems problems, LongSupplier limitsClock) {
        var limits = settings.limits();
        return ofVisitors(
                "bookings", BOOKING, new RequestLimit(limits.booking(), limits.maxClients(), limitsClock), problems);
    }

    /** Somebody has to look at what is handed in, and the hall keeps it (rule S4). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> handInsOfVisitors(
            GatewaySettings settings, Problems problems, LongSupplier limitsClock) {
        var limits = settings.limits();
        return ofVisitors(
                "handIns", HAND_IN, new RequestLimit(limits.handIn(), limits.maxClients(), limitsClock), problems);
    }

    @Bean
    FilterRegistrationBean<AtOnceFilter> exportsAtOnce(GatewaySettings settings, Problems problems) {
        int most = settings.limits().atOnce();
        return afterSignIn("exportsAtOnce", new AtOnceFilter(RequestLimits::isExportOfVisitor, most, problems));
    }

    @Bean
    FilterRegistrationBean<AtOnceFilter> attachmentsAtOnce(GatewaySettings settings, Problems problems) {
        int most = settings.limits().atOnce();
        return afterSignIn(
                "attachmentsAtOnce",
                new AtOnceFilter(request -> Attachments.isOne(request) && isVisitor(), most, problems));
    }

    private static FilterRegistrationBean<RequestLimitFilter> ofVisitors(
            String name, RequestMatcher what, RequestLimit limit, Problems problems) {
        return afterSignIn(
                name, new RequestLimitFilter(request -> what.matches(request) && isVisitor(), limit, problems));
    }

    private static <F extends Filter> FilterRegistrationBean<F> afterSignIn(String name, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setName(name);
        registration.setOrder(AFTER_SIGN_IN);
        return registration;
    }

    private static boolean isExportOfVisitor(HttpServletRequest request) {
        return EXPORT.matches(request) && isVisitor();
    }

    private static boolean isVisitor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
    }
}
