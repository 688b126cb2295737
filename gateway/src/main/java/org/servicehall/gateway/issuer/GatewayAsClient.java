package org.servicehall.gateway.issuer;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.signin.Registration;
import org.servicehall.gateway.signin.SecuritySettings;
import org.servicehall.gateway.signin.ShortWay;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Both ends of the sign-in between the gateway and its own issuer; their secret is new at each start and told nobody. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class GatewayAsClient {
    private final String secret = randomSecret();

    @Bean
    RegisteredClientRepository registeredClients(
            SecuritySettings security, GatewaySettings gateway, IssuerSettings issuer) {
        return new InMemoryRegisteredClientRepository(
                RegisteredClient.withId(UUID.randomUUID().toString())
                        .clientId(security.clientId())
                        .clientSecret("{noop}" + secret)
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                        .redirectUri(Registration.callback(gateway).toString())
                        .scope("openid")
                        .scope(Registration.SCOPE)
                        .clientSettings(ClientSettings.builder()
                                .requireProofKey(true)
                                .requireAuthorizationConsent(false)
                                .build())
                        .tokenSettings(TokenSettings.builder()
                                .accessTokenTimeToLive(issuer.accessTokenLife())
                                .refreshTokenTimeToLive(issuer.signInLife())
                                .build())
                        .build());
    }

    /** The browser goes by the issuer's name; the gateway itself takes the short way to its own port. */
    @Bean
    ClientRegistrationRepository clientRegistrations(
            SecuritySettings security, GatewaySettings gateway, @Value("${server.port}") int port) {
        String issuer = security.issuerUri().toString();
        String self = self(port);
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(Registration.ID)
                .clientId(security.clientId())
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(Registration.callback(gateway).toString())
                .scope("openid", Registration.SCOPE)
                .issuerUri(issuer)
                .authorizationUri(issuer + "/oauth2/authorize")
                .tokenUri(self + "/oauth2/token")
                .jwkSetUri(self + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build());
    }

    /** Residents' provider is found by its description as any other (ADR 66), by the same short way. */
    @Bean
    @ResidentsSignInHere
    ShortWay toTheResidentsOfTheDemo(ResidentsIssuer issuer, @Value("${server.port}") int port) {
        return new ShortWay(issuer.address(), URI.create(self(port) + ResidentsIssuer.PATH));
    }

    private static String self(int port) {
        return "http://localhost:" + port;
    }

    private static String randomSecret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
