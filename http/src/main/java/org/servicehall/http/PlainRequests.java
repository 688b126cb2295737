package org.servicehall.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;

/** How gateway and services look at what every request brings: at its headers and its token, and telling nobody inside of it. */
@Configuration(proxyBeanMethods = false)
public class PlainRequests {
    @Bean
    HttpFirewall firewall() {
        return PlainText.firewall();
    }

    @Bean
    BearerTokenResolver bearerTokens() {
        return PlainText.bearerTokens();
    }

    @Bean
    AuthenticationEventPublisher unheard() {
        return new Unheard();
    }
}
