package org.servicehall.platform.security;

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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class PublishedKeysTest {
    private static RSAKey key;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer issuer;
    private String name;

    @BeforeAll
    static void makeKey() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("known").generate();
    }

    @BeforeEach
    void start() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        name = "http://localhost:" + issuer.getAddress().getPort();
        answer("/keys", new JWKSet(key).toPublicJWKSet().toString());
        answer("/.well-known/openid-configuration", "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(name));
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.stop(0);
    }

    @Test
    void tokensOfKeysThatNobodyHasDoNotHaveTheIssuerAskedEachTime() {
        JwtDecoder decoder = decoder(name, name + "/keys");
        assertThat(decoder.decode(token("known")).getSubject()).isEqualTo("wang.fang");
        for (int i = 0; i < 100; i++) {
            String invented = token("invented" + i);
            assertThatThrownBy(() -> decoder.decode(invented)).isInstanceOf(BadJwtException.class);
        }
        assertThat(asked.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void knownKeysStayGoodWhileTheIssuerIsAway() {
        JwtDecoder decoder = decoder(name, null);
        decoder.decode(token("known"));
        issuer.stop(0);
        assertThat(decoder.decode(token("known")).getSubject()).isEqualTo("wang.fang");
    }

    @Test
    void keysOfAnotherIssuerAreNotTaken() {
        JwtDecoder decoder = decoder(name + "/", null);
        assertThatThrownBy(() -> decoder.decode(token("known")))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    private JwtDecoder decoder(String issuerUri, String jwkSetUri) {
        return Tokens.decoder(
                new SecuritySettings(issuerUri, jwkSetUri, null, "service-hall", "hall", "sub"), "330106"::equals);
    }

    private void answer(String path, String body) {
        issuer.createContext(path, exchange -> {
            asked.incrementAndGet();
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    private String token(String keyId) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(name)
                .audience("service-hall")
                .subject("wang.fang")
                .claim("scope", "hall")
                .claim("hall", "330106")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
