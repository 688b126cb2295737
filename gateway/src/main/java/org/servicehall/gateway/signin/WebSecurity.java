package org.servicehall.gateway.signin;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.limit.RequestLimit;
import org.servicehall.gateway.limit.RequestLimitFilter;
import org.servicehall.gateway.log.SecurityLog;
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
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Pages, sign-in by authorization code with PKCE, and what else is not the API; what is not named here is 404. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {
    private static final String[] OPEN = {
        "/",
        "/matters/*",
        "/board",
        "/board/attendance",
        "/appointment",
        "/queue",
        "/queue/board",
        "/console/**",
        "/assets/**",
        "/sign-in",
        "/session",
        "/health",
        "/actuator/health",
        "/actuator/health/**"
    };

    /** From the first step to the last: each may make the gateway call the issuer. */
    private static final RequestMatcher ASKS_ISSUER = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern("/sign-in"),
            PathPatternRequestMatcher.pathPattern("/oauth2/authorization/**"),
            PathPatternRequestMatcher.pathPattern("/login/oauth2/code/**"));

    @Bean
    @Order(40)
    SecurityFilterChain documents(
            HttpSecurity http, Problems problems, SecurityHeaders headers, RequestLimit openRequests) {
        headers.forDocuments(http);
        RequestMatcher aggregated = PathPatternRequestMatcher.pathPattern("/openapi/**");
        return http.securityMatcher("/docs", "/docs/**", "/openapi/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .addFilterBefore(new RequestLimitFilter(aggregated, openRequests, problems), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
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
            SignInUnderWay underWay,
            RequestLimit signInSteps) {
        headers.forPages(http);
        return http.requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf()))
                .addFilterBefore(new RequestLimitFilter(ASKS_ISSUER, signInSteps, problems), CsrfFilter.class)
                .oauth2Login(login -> login.loginPage("/sign-in")
                        .authorizedClientRepository(clients)
                        .authorizationEndpoint(issuer -> issuer.authorizationRequestRepository(underWay))
                        .successHandler(signedIn())
                        .failureHandler(backToStart())
                        .addObjectPostProcessor(awayInsteadOfError(problems)))
                .logout(logout -> logout.addLogoutHandler(signedOut())
                        .logoutSuccessHandler(byeAtIssuer(registrations, settings.address())))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(OPEN)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, _) -> problems.write(request, response, ProblemKind.NOT_FOUND))
                        .accessDeniedHandler(notThere(problems)))
                .build();
    }

    private static AccessDeniedHandler notThere(Problems problems) {
        return (request, response, refusal) -> {
            boolean foreign = refusal instanceof CsrfException;
            if (foreign) {
                SecurityLog.tell(SecurityEvent.FOREIGN_FORM, request);
            }
            problems.write(request, response, foreign ? ProblemKind.CSRF_TOKEN_MISSING : ProblemKind.NOT_FOUND);
        };
    }

    private static AuthenticationSuccessHandler signedIn() {
        var toStart = new SimpleUrlAuthenticationSuccessHandler("/");
        toStart.setAlwaysUseDefaultTargetUrl(true);
        return (request, response, who) -> {
            SecurityLog.tell(SecurityEvent.SIGN_IN, request, "user", who.getName());
            toStart.onAuthenticationSuccess(request, response, who);
        };
    }

    /** A failed return from the issuer must not open a session for whoever made it up. */
    private static AuthenticationFailureHandler backToStart() {
        var toStart = new SimpleUrlAuthenticationFailureHandler("/?sign-in=failed");
        toStart.setAllowSessionCreation(false);
        return (request, response, failure) -> {
            SecurityLog.tell(SecurityEvent.SIGN_IN_FAILED, request, "user", "unknown");
            toStart.onAuthenticationFailure(request, response, failure);
        };
    }

    private static LogoutHandler signedOut() {
        return (request, _, who) -> {
            if (who != null) {
                SecurityLog.tell(SecurityEvent.SIGN_OUT, request, "user", who.getName());
            }
        };
    }

    private static OidcClientInitiatedLogoutSuccessHandler byeAtIssuer(
            ClientRegistrationRepository registrations, URI address) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(address.toString());
        return handler;
    }

    /** Out of the box an issuer that is away, or a registration nobody knows, is an internal error. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> awayInsteadOfError(Problems problems) {
        RequestMatcher toOurs = PathPatternRequestMatcher.pathPattern("/oauth2/authorization/" + Registration.ID);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler((request, response, _) -> {
                    boolean ours = toOurs.matches(request);
                    problems.write(request, response, ours ? ProblemKind.ISSUER_AWAY : ProblemKind.NOT_FOUND);
                });
                return filter;
            }
        };
    }
}
