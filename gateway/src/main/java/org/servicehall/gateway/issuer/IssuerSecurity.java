package org.servicehall.gateway.issuer;

import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.limit.RequestLimit;
import org.servicehall.gateway.limit.RequestLimitFilter;
import org.servicehall.gateway.problem.Problems;
import org.servicehall.gateway.signin.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The issuer's own addresses. Being signed in at the issuer is kept apart from being signed in at the gateway, though
 * one session holds both: the former alone opens no door of the latter. The session begins with the right password; until
 * then nothing is kept of anybody, neither the form's token nor the request that led to it (ADR 17).
 */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class IssuerSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain issuerProtocol(
            HttpSecurity http, Problems problems, SecurityHeaders headers, RequestLimit signInSteps) {
        headers.forPages(http);
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(Customizer.withDefaults());
        });
        return http.securityContext(context -> context.securityContextRepository(atIssuer()))
                .requestCache(RequestCacheConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .addFilterBefore(
                        new RequestLimitFilter(
                                PathPatternRequestMatcher.pathPattern("/oauth2/authorize"), signInSteps, problems),
                        CsrfFilter.class)
                .build();
    }

    @Bean
    @Order(11)
    SecurityFilterChain passwordPage(
            HttpSecurity http,
            Problems problems,
            SecurityHeaders headers,
            GatewaySettings settings,
            FailedSignIn failed,
            AccessDeniedHandler refusals,
            RequestLimit signInSteps,
            RequestLimit passwordAttempts) {
        headers.forPages(http);
        return http.securityMatcher("/login")
                .securityContext(context -> context.securityContextRepository(atIssuer()))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens(settings)))
                .exceptionHandling(refused -> refused.accessDeniedHandler(refusals))
                // There is one who asks this issuer, the gateway, so the way is begun again rather than remembered.
                .formLogin(form -> form.loginPage("/login")
                        .loginProcessingUrl("/login")
                        .failureHandler(failed)
                        .defaultSuccessUrl("/sign-in", true))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(
                        new RequestLimitFilter(request -> isPost(request.getMethod()), passwordAttempts, problems),
                        CsrfFilter.class)
                .addFilterBefore(
                        new RequestLimitFilter(request -> !isPost(request.getMethod()), signInSteps, problems),
                        CsrfFilter.class)
                .build();
    }

    /** A script has no session and no cookie, so there is nothing another site could make it do. */
    @Bean
    @Order(12)
    @Profile("demo")
    SecurityFilterChain tokensForScripts(
            HttpSecurity http, Problems problems, SecurityHeaders headers, RequestLimit passwordAttempts) {
        headers.forData(http);
        return http.securityMatcher("/demo/tokens")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new RequestLimitFilter(_ -> true, passwordAttempts, problems), CsrfFilter.class)
                .build();
    }

    private static boolean isPost(String method) {
        return "POST".equals(method);
    }

    /** Kept by the browser beside the form that repeats it; another site can make it send the one, not the other. */
    private static CookieCsrfTokenRepository formTokens(GatewaySettings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(settings.cookieName("hall_form"));
        tokens.setCookieCustomizer(cookie ->
                cookie.path("/").httpOnly(true).secure(settings.secure()).sameSite("Strict"));
        return tokens;
    }

    private static HttpSessionSecurityContextRepository atIssuer() {
        var repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("SIGNED_IN_AT_ISSUER");
        return repository;
    }
}
