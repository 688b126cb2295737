package org.servicehall.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Tokens as the issuer makes them, and as it never would. */
public final class TestTokens {
    private final RSAKey key;
    private final String issuer;

    TestTokens(Path keyFile, String issuer) {
        this(read(keyFile), issuer);
    }

    TestTokens(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /** As a header pair for a request. */
    public String[] bearer(String... roles) {
        return new String[] {"Authorization", "Bearer " + with(claims -> claims.claim("roles", List.of(roles)))};
    }

    String with(Consumer<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("service-hall")
                .subject("wang.fang")
                .claim("scope", "hall")
                .claim("hall", "330106")
                .claim("roles", List.of("CLERK"))
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
        change.accept(claims);
        return sign(claims.build());
    }

    private String sign(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static RSAKey read(Path keyFile) {
        try {
            return RSAKey.parse(Files.readString(keyFile));
        } catch (IOException | ParseException e) {
            throw new AssertionError(e);
        }
    }
}
