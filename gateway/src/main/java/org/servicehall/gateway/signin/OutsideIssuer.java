package org.servicehall.gateway.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** Production: any OIDC provider. */
@Configuration(proxyBeanMethods = false)
@Profile("!embedded")
class OutsideIssuer {
    @Bean
    JwtDecoder jwtDecoder(Provider provider, SecuritySettings settings) {
        var decoder = provider.decoder();
        decoder.setJwtValidator(TokenChecks.of(settings));
        return decoder;
    }

    /** By the same copy of the keys; out of the box they are fetched apart, and waited for as long as it takes. */
    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Provider provider) {
        return registration -> {
            var decoder = provider.decoder();
            decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(Provider provider) {
        return id -> Registration.ID.equals(id) ? provider.registration() : null;
    }
}
