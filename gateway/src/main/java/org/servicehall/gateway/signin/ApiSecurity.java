package org.servicehall.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.servicehall.gateway.limit.JsonOnly;
import org.servicehall.gateway.limit.RequestLimit;
import org.servicehall.gateway.limit.RequestLimitFilter;
import org.servicehall.gateway.problem.Problems;
import org.servicehall.gateway.resident.ResidentSession;
import org.servicehall.gateway.resident.ResidentSessionCheck;
import org.servicehall.gateway.route.Door;
import org.servicehall.gateway.route.DoorFinder;
import org.servicehall.gateway.route.DoorKeeper;
import org.servicehall.http.PlainRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;

/** The API: a bearer token from a script or from the browser's session, the route table, the limits. */
@Configuration(proxyBeanMethods = false)
@Import(PlainRequests.class)
class ApiSecurity {
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** Asked for first: most of what comes is for the API, and of the other chains each has addresses of its own. */
    @Bean
    @Order(5)
    SecurityFilterChain api(
            HttpSecurity http,
            Problems problems,
            Refusals refusals,
            SecurityHeaders headers,
            SessionTokens tokens,
            ResidentSession residents,
            SecuritySettings security,
            RequestLimit openRequests) {
        headers.forData(http);
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionCsrf())
                        .requireCsrfProtectionMatcher(ApiSecurity::changesInSession))
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(who(security))))
                .addFilterBefore(new DoorFinder(problems), CsrfFilter.class)
                .addFilterBefore(new JsonOnly(problems), CsrfFilter.class)
                .addFilterBefore(new SessionTokenFilter(tokens), BearerTokenAuthenticationFilter.class)
                .addFilterBefore(
                        new RequestLimitFilter(ApiSecurity::isAnonymous, openRequests, problems),
                        AuthorizationFilter.class)
                .addFilterBefore(new ResidentSessionCheck(residents, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(new DoorKeeper()))
                .build();
    }

    /** Only a session can be abused by another site; a visitor without one has no rights to borrow. */
    private static boolean changesInSession(HttpServletRequest request) {
        return !SAFE_METHODS.contains(request.getMethod()) && request.getSession(false) != null;
    }

    /** Staff work through the open doors too, and a hall full of clerks shares one address. */
    private static boolean isAnonymous(HttpServletRequest request) {
        Door door = Door.of(request);
        return door != null
                && door.isOpen()
                && SecurityContextHolder.getContext().getAuthentication() instanceof AnonymousAuthenticationToken;
    }

    private static JwtAuthenticationConverter who(SecuritySettings security) {
        var scopes = new JwtGrantedAuthoritiesConverter();
        var converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(security.userClaim());
        converter.setJwtGrantedAuthoritiesConverter(
                jwt -> Stream.concat(scopes.convert(jwt).stream(), roles(jwt)).toList());
        return converter;
    }

    /** A token may hold anything under the name of roles: what isn't a text is no role. */
    private static Stream<GrantedAuthority> roles(Jwt jwt) {
        Collection<?> roles = jwt.getClaim("roles") instanceof Collection<?> listed ? listed : List.of();
        return roles.stream().filter(Objects::nonNull).map(role -> new SimpleGrantedAuthority("ROLE_" + role));
    }
}
