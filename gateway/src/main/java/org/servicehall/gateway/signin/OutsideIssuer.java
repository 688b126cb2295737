package org.servicehall.gateway.signin;

import java.util.List;
import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.http.IssuerKeys;
import org.servicehall.http.KnownTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/** Production: any OIDC provider. */
@Configuration(proxyBeanMethods = false)
@Profile("!embedded")
class OutsideIssuer {
    @Bean
    Provider provider(SecuritySettings security, GatewaySettings gateway, IssuerCalls calls, LongSupplier limitsClock) {
        var client = new Provider.Client(
                Registration.ID,
                security.issuerUri(),
                security.jwkSetUri(),
                security.clientId(),
                security.clientSecret(),
                List.of("openid", Registration.SCOPE),
                Registration.callback(gateway));
        return new Provider(client, calls, limitsClock);
    }

    @Bean
    JwtDecoder jwtDecoder(Provider provider, SecuritySettings settings) {
        IssuerKeys keys = provider.keys();
        return new KnownTokens(keys.decoder(), keys::known, TokenChecks.of(settings));
    }

    /** By the same copy of the keys; out of the box they are fetched apart, and waited for as long as it takes. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Provider provider) {
        return provider::idTokens;
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(Provider provider) {
        return id -> Registration.ID.equals(id) ? provider.registration() : null;
    }
}
