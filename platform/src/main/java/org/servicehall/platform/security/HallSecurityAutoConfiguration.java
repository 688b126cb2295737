package org.servicehall.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.http.PlainRequests;
import org.servicehall.platform.http.Problem;
import org.servicehall.platform.http.ProblemDocuments;
import org.servicehall.platform.log.SecurityLog;
import org.servicehall.platform.settings.Halls;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Makes a service its own resource server: no session, no trusted header, nothing open that is not declared so. What is there only
 * when all is put together is looked for with the first request: the container would go through all it has each time.
 */
@AutoConfiguration(
        afterName = {
            "org.servicehall.platform.http.HttpAutoConfiguration",
            "org.servicehall.platform.settings.SettingsAutoConfiguration"
        },
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(PlainRequests.class)
@EnableConfigurationProperties(SecuritySettings.class)
@EnableMethodSecurity(prePostEnabled = false)
class HallSecurityAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder hallTokens(SecuritySettings settings, ObjectProvider<Halls> halls) {
        Supplier<Halls> all = SingletonSupplier.of(halls::getObject);
        return Tokens.decoder(settings, hall -> all.get().knows(hall));
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain hallSecurity(
            HttpSecurity http,
            ObjectProvider<PublicPaths> publicPaths,
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ProblemDocuments documents,
            SecuritySettings settings,
            ObjectProvider<StandIns> standIns) {
        DeclaredAccess declared = new DeclaredAccess(SingletonSupplier.of(mapping::getObject));
        Supplier<StandIns> asked = SingletonSupplier.of(() -> standIns.getIfAvailable(() -> StandIns.NONE));
        AuthenticationEntryPoint entry = entryPoint(documents);
        AccessDeniedHandler denied = (request, response, e) -> {
            SecurityLog.refused(request, "forbidden");
            documents.write(Problem.of(HttpStatus.FORBIDDEN, "forbidden"), request, response);
        };
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> open(requests, publicPaths.stream(), declared.orOpen())
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.OPS.name())
                        .anyRequest()
                        .access(declared))
                .oauth2ResourceServer(server -> server.jwt(jwt ->
                                jwt.jwtAuthenticationConverter(token -> Tokens.signedIn(token, settings, asked.get())))
                        .authenticationEntryPoint(entry)
                        .accessDeniedHandler(denied))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(entry).accessDeniedHandler(denied))
                .build();
    }

    @Bean
    RequestRejectedHandler rejectedAsProblem(ProblemDocuments documents) {
        return (request, response, e) ->
                documents.write(Problem.of(HttpStatus.BAD_REQUEST, "malformed"), request, response);
    }

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static OneRightAtATime oneRightAtATime() {
        return new OneRightAtATime();
    }

    @Bean
    @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rolesOnceMore() {
        return RolesOnceMore.advisor();
    }

    @Bean
    WebMvcConfigurer actorArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ActorArgument());
            }
        };
    }

    private static AuthenticationEntryPoint entryPoint(ProblemDocuments documents) {
        return (request, response, e) -> {
            boolean tried = request.getHeader("Authorization") != null;
            if (tried) {
                SecurityLog.tell(SecurityEvent.BAD_TOKEN, "address", request.getRemoteAddr());
            }
            Problem problem = Problem.of(HttpStatus.UNAUTHORIZED, tried ? "bad-token" : "unauthenticated")
                    .with("WWW-Authenticate", tried ? "Bearer error=\"invalid_token\"" : "Bearer");
            documents.write(problem, request, response);
        };
    }

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Stream<PublicPaths> paths,
            AuthorizationManager<RequestAuthorizationContext> access) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
        requests.requestMatchers("/actuator/health", "/actuator/health/**", "/v3/api-docs", "/v3/api-docs/**")
                .permitAll();
        for (String pattern :
                paths.flatMap(listed -> listed.patterns().stream()).toList()) {
            int space = pattern.indexOf(' ');
            if (space < 0) {
                requests.requestMatchers(pattern).access(access);
            } else {
                HttpMethod method = HttpMethod.valueOf(pattern.substring(0, space));
                requests.requestMatchers(method, pattern.substring(space + 1)).access(access);
            }
        }
        return requests;
    }
}
