package org.servicehall.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * A token that was verified is known again (ADR 53): it is parsed and its signature verified once; what it has to say, and
 * until when it may, is checked with each request.
 */
public final class KnownTokens implements JwtDecoder {
    private final NimbusJwtDecoder signatures;
    private final Supplier<? extends @Nullable Object> keys;
    private final OAuth2TokenValidator<Jwt> checks;
    private final KeptTokens<Jwt> kept;

    /**
     * @param signatures verifies by these keys
     * @param keys as they are now, another object whenever they have changed; null while there are none
     * @param checks what a token has to say; a token without an end must not pass
     */
    public KnownTokens(
            NimbusJwtDecoder signatures, Supplier<? extends @Nullable Object> keys, OAuth2TokenValidator<Jwt> checks) {
        this.signatures = signatures;
        this.keys = keys;
        this.checks = checks;
        this.kept = new KeptTokens<>(InstantSource.system());
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
    }

    @Override
    public Jwt decode(String token) {
        Object now = keys.get();
        Jwt known = now == null ? null : kept.find(token, now);
        if (known != null) {
            return checked(known);
        }
        Jwt jwt = checked(signatures.decode(token));
        Instant end = jwt.getExpiresAt();
        if (now != null && end != null) {
            kept.keep(token, now, jwt, end);
        }
        return jwt;
    }

    private Jwt checked(Jwt jwt) {
        OAuth2TokenValidatorResult result = checks.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException(reason(result), result.getErrors());
        }
        return jwt;
    }

    private static String reason(OAuth2TokenValidatorResult result) {
        return result.getErrors().stream()
                .map(OAuth2Error::getDescription)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("The token is not good");
    }
}
