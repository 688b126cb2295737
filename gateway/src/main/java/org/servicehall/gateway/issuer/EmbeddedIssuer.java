package org.servicehall.gateway.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.function.LongSupplier;
import org.servicehall.gateway.signin.SecuritySettings;
import org.servicehall.gateway.signin.TokenChecks;
import org.servicehall.http.KnownTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

/** The embedded issuer's key and what follows from it. The gateway checks its own tokens without a call to itself. */
@Configuration(proxyBeanMethods = false)
@Profile("embedded")
class EmbeddedIssuer {

    @Bean
    JWKSource<SecurityContext> signingKeys(IssuerSettings settings) {
        return new ImmutableJWKSet<>(new JWKSet(new SigningKeyFile(settings.keyFile()).readOrCreate()));
    }

    @Bean
    JwtEncoder jwtEncoder(JWKSource<SecurityContext> signingKeys) {
        return new NimbusJwtEncoder(signingKeys);
    }

    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> signingKeys, SecuritySettings settings) {
        var signatures = NimbusJwtDecoder.withJwkSource(signingKeys).build();
        return new KnownTokens(signatures, () -> signingKeys, TokenChecks.of(settings));
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(SecuritySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuerUri().toString())
                .build();
    }

    @Bean
    PatientPasswords hallUsersByPassword(HallUsers users, LongSupplier limitsClock) {
        return new PatientPasswords(new DaoAuthenticationProvider(users::credentials), limitsClock);
    }
}
