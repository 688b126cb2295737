package org.servicehall.gateway.signin;

import java.util.function.Supplier;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;

/** Production: any OIDC provider. It is asked when first needed, so that its absence doesn't keep the hall shut. */
@Configuration(proxyBeanMethods = false)
@Profile("!embedded")
class OutsideIssuer {
    @Bean
    JwtDecoder jwtDecoder(SecuritySettings settings, ClientHttpRequestFactory requests) {
        return new SupplierJwtDecoder(() -> {
            var http = new RestTemplate(requests);
            var jwks = settings.jwkSetUri();
            var decoder = jwks == null
                    ? NimbusJwtDecoder.withIssuerLocation(settings.issuerUri().toString())
                            .restOperations(http)
                            .build()
                    : NimbusJwtDecoder.withJwkSetUri(jwks.toString())
                            .restOperations(http)
                            .build();
            decoder.setJwtValidator(TokenChecks.of(settings));
            return decoder;
        });
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(SecuritySettings security, GatewaySettings gateway) {
        var registration = SingletonSupplier.of(() -> discover(security, gateway));
        return id -> Registration.ID.equals(id) ? orAway(registration) : null;
    }

    private static ClientRegistration discover(SecuritySettings security, GatewaySettings gateway) {
        return ClientRegistrations.fromIssuerLocation(security.issuerUri().toString())
                .registrationId(Registration.ID)
                .clientId(security.clientId())
                .clientSecret(security.clientSecret())
                .scope("openid", Registration.SCOPE)
                .redirectUri(Registration.callback(gateway).toString())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private static ClientRegistration orAway(Supplier<ClientRegistration> registration) {
        try {
            return registration.get();
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            throw new AuthenticationServiceException("the issuer cannot be reached", unreachable);
        }
    }
}
