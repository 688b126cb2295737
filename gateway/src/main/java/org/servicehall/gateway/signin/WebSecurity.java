package org.servicehall.gateway.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.limit.RequestLimit;
import org.servicehall.gateway.limit.RequestLimitFilter;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Pages, sign-in by authorization code with PKCE, and what else is not the API; what is not named here is 404. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String[] OPEN = {
        "/",
        "/home.css",
        "/home.js",
        "/board",
        "/board.css",
        "/board.js",
        "/sign-in",
        "/session",
        "/health",
        "/actuator/health",
        "/actuator/health/**"
    };

    @Bean
    @Order(40)
    SecurityFilterChain documents(
            HttpSecurity http, Problems problems, SecurityHeaders headers, RequestLimit openRequests) {
        headers.forDocuments(http);
        RequestMatcher aggregated = request -> request.getRequestURI().startsWith("/openapi/");
        return http.securityMatcher("/docs", "/docs/**", "/openapi/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(new RequestLimitFilter(aggregated, openRequests, problems), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, _) -> problems.write(request, response, ProblemKind.METHOD_NOT_ALLOWED)))
                .build();
    }

    @Bean
    @Order(50)
    SecurityFilterChain pages(
            HttpSecurity http,
            Problems problems,
            SecurityHeaders headers,
            GatewaySettings settings,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientRepository clients,
            RequestLimit openRequests) {
        headers.forPages(http);
        return http.requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(
                        new RequestLimitFilter(WebSecurity::opensSession, openRequests, problems), CsrfFilter.class)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizedClientRepository(clients)
                        .defaultSuccessUrl("/", true)
                        .failureHandler(backToStart())
                        .addObjectPostProcessor(awayInsteadOfError(problems)))
                .logout(logout -> logout.logoutSuccessHandler(byeAtIssuer(registrations, settings.address())))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> problems.write(request, response, ProblemKind.NOT_FOUND))
                        .accessDeniedHandler((request, response, refusal) -> problems.write(
                                request,
                                response,
                                refusal instanceof CsrfException
                                        ? ProblemKind.CSRF_TOKEN_MISSING
                                        : ProblemKind.NOT_FOUND)))
                .build();
    }

    private static boolean opensSession(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/oauth2/authorization/");
    }

    /** A failed return from the issuer must not open a session for whoever made it up. */
    private static SimpleUrlAuthenticationFailureHandler backToStart() {
        var handler = new SimpleUrlAuthenticationFailureHandler("/?sign-in=failed");
        handler.setAllowSessionCreation(false);
        return handler;
    }

    private static OidcClientInitiatedLogoutSuccessHandler byeAtIssuer(
            ClientRegistrationRepository registrations, URI address) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(address.toString());
        return handler;
    }

    /** Out of the box an issuer that is away, or a registration nobody knows, is an internal error. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> awayInsteadOfError(Problems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, _) -> {
                    boolean ours = request.getRequestURI().endsWith("/" + Registration.ID);
                    problems.write(request, response, ours ? ProblemKind.ISSUER_AWAY : ProblemKind.NOT_FOUND);
                });
                return filter;
            }
        };
    }
}
