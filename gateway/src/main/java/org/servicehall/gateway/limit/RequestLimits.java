package org.servicehall.gateway.limit;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.http.ParsedPaths;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The limits in force; those of what needs no sign-in at all stand with the sign-in. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {
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
        return ParsedPaths.beforeAll();
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
    FilterRegistrationBean<RequestLimitFilter> exportsOfVisitors(VisitorLimits visitors, GatewaySettings settings) {
        return visitors.counted("exports", EXPORT, settings.limits().export());
    }

    /** A place in a line costs whoever takes it nothing, and everybody behind it time (rule S2). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> ticketsOfVisitors(VisitorLimits visitors, GatewaySettings settings) {
        return visitors.counted("tickets", TICKET, settings.limits().ticket());
    }

    /** A clerk's time, or their work, that somebody else does not get (rule S3). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> bookingsOfVisitors(VisitorLimits visitors, GatewaySettings settings) {
        return visitors.counted("bookings", BOOKING, settings.limits().booking());
    }

    /** Somebody has to look at what is handed in, and the hall keeps it (rule S4). */
    @Bean
    FilterRegistrationBean<RequestLimitFilter> handInsOfVisitors(VisitorLimits visitors, GatewaySettings settings) {
        return visitors.counted("handIns", HAND_IN, settings.limits().handIn());
    }

    @Bean
    FilterRegistrationBean<AtOnceFilter> exportsAtOnce(VisitorLimits visitors) {
        return visitors.atOnce("exportsAtOnce", EXPORT);
    }

    @Bean
    FilterRegistrationBean<AtOnceFilter> attachmentsAtOnce(VisitorLimits visitors) {
        return visitors.atOnce("attachmentsAtOnce", Attachments::isOne);
    }
}
