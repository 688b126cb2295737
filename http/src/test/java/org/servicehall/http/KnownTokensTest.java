package org.servicehall.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class KnownTokensTest {
    private static RSAKey key;
    private static RSAKey another;

    private final AtomicInteger verified = new AtomicInteger();
    private final JwtTimestampValidator timestamps = new JwtTimestampValidator();
    private JWKSet keys;
    private String audience;
    private JwtDecoder decoder;

    @BeforeAll
    static void keys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("first").generate();
        another = new RSAKeyGenerator(2048).keyID("second").generate();
    }

    @BeforeEach
    void start() {
        keys = new JWKSet(key).toPublicJWKSet();
        audience = "service-hall";
        decoder = new KnownTokens(
                NimbusJwtDecoder.withJwkSource((wanted, _) -> {
                            verified.incrementAndGet();
                            return wanted.select(keys);
                        })
                        .build(),
                () -> keys,
                new DelegatingOAuth2TokenValidator<>(
                        timestamps, token -> new JwtAudienceValidator(audience).validate(token)));
    }

    @Test
    void aTokenIsVerifiedOnce() throws JOSEException {
        String token = signed("wang.fang", key);
        assertThat(decoder.decode(token).getSubject()).isEqualTo("wang.fang");
        assertThat(decoder.decode(token).getSubject()).isEqualTo("wang.fang");
        assertThat(decoder.decode(signed("li.na", key)).getSubject()).isEqualTo("li.na");
        assertThat(verified).hasValue(2);
    }

    @Test
    void whatHasEndedSinceItWasVerifiedIsRefused() throws JOSEException {
        String token = signed("wang.fang", key);
        decoder.decode(token);
        timestamps.setClock(Clock.fixed(Instant.now().plus(Duration.ofHours(2)), ZoneOffset.UTC));
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void whatIsNotForThisServiceIsRefusedThoughItsSignatureIsKnown() throws JOSEException {
        String token = signed("wang.fang", key);
        decoder.decode(token);
        audience = "another-service";
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void aKeyThatIsTakenOutVerifiesNothingAnyMore() throws JOSEException {
        String token = signed("wang.fang", key);
        decoder.decode(token);
        keys = new JWKSet(another).toPublicJWKSet();
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void anotherTokenThatBeginsAlikeIsVerifiedItself() throws JOSEException {
        String token = signed("wang.fang", key);
        decoder.decode(token);
        String signature = token.substring(token.lastIndexOf('.') + 1);
        String forged = token.substring(0, token.lastIndexOf('.') + 1)
                + (signature.startsWith("A") ? "B" : "A")
                + signature.substring(1);
        String otherClaims = signed("zhou.min", key).replaceFirst("\\.[^.]*$", "." + signature);
        assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(otherClaims)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(token.substring(0, token.lastIndexOf('.') + 1)))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void whatIsRefusedIsNotKept() throws JOSEException {
        String token = signed("wang.fang", key);
        audience = "another-service";
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtValidationException.class);
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtValidationException.class);
        assertThat(verified).hasValue(2);
    }

    private static String signed(String user, RSAKey by) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .audience("service-hall")
                .subject(user)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(1))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }
}
