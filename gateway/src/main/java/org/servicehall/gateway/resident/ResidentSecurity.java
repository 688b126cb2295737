package org.servicehall.gateway.resident;

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

/**
 * The residents' own addresses at the gateway. They neither read nor begin a session of staff; what changes anything is the
 * resident's own by the header that no other site can send (ADR 50).
 */
@Configuration(proxyBeanMethods = false)
class ResidentSecurity {
    @Bean
    @Order(45)
    SecurityFilterChain residents(
            HttpSecurity http,
            Problems problems,
            SecurityHeaders headers,
            RequestLimit signInSteps,
            RequestLimit openRequests) {
        headers.forData(http);
        var steps = PathPatternRequestMatcher.pathPattern(ResidentProvider.PATH + "/**");
        return http.securityMatcher("/resident/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new RequestLimitFilter(steps, signInSteps, problems), AuthorizationFilter.class)
                .addFilterBefore(
                        new RequestLimitFilter(request -> !steps.matches(request), openRequests, problems),
                        AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, ResidentProvider.PATH, ResidentReturn.PATH, "/resident/session")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/resident/sign-out")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> problems.write(request, response, ProblemKind.NOT_FOUND)))
                .build();
    }
}
