package org.servicehall.gateway.issuer;

import org.servicehall.gateway.limit.RequestLimit;
import org.servicehall.gateway.limit.RequestLimitFilter;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.servicehall.gateway.signin.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The addresses of the demo's residents' provider: without session and without anybody signed in (ADR 66). */
@Configuration(proxyBeanMethods = false)
@ResidentsSignInHere
class ResidentsIssuerSecurity {
    @Bean
    @Order(13)
    SecurityFilterChain residentsOfTheDemo(
            HttpSecurity http,
            Problems problems,
            SecurityHeaders headers,
            RequestLimit signInSteps,
            RequestLimit passwordAttempts) {
        headers.forPages(http);
        var paths = PathPatternRequestMatcher.withDefaults();
        var typed = paths.matcher(HttpMethod.POST, ResidentsIssuer.AUTHORIZE);
        var begun = paths.matcher(HttpMethod.GET, ResidentsIssuer.AUTHORIZE);
        return http.securityMatcher(ResidentsIssuer.PATH + "/**")
                // Nothing here is done by a cookie: there is nothing another site could make a browser do.
                .csrf(csrf -> csrf.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new RequestLimitFilter(typed, passwordAttempts, problems), AuthorizationFilter.class)
                .addFilterBefore(new RequestLimitFilter(begun, signInSteps, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                ResidentsIssuer.DESCRIPTION,
                                ResidentsIssuer.KEYS,
                                ResidentsIssuer.AUTHORIZE)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ResidentsIssuer.AUTHORIZE, ResidentsIssuer.TOKEN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> problems.write(request, response, ProblemKind.NOT_FOUND)))
                .build();
    }
}
