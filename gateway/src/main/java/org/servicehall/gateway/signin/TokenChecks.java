package org.servicehall.gateway.signin;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;

/** What a token must say beside being signed: issued by whom, for whom, and for how long by this machine's clock. */
public final class TokenChecks {
    private TokenChecks() {}

    public static OAuth2TokenValidator<Jwt> of(SecuritySettings settings) {
        return JwtValidators.createDefaultWithValidators(List.of(
                timestamps(),
                new JwtIssuerValidator(settings.issuerUri().toString()),
                new JwtAudienceValidator(settings.audience())));
    }

    /** A token without an end would be good for ever. */
    private static JwtTimestampValidator timestamps() {
        var timestamps = new JwtTimestampValidator();
        timestamps.setAllowEmptyExpiryClaim(false);
        return timestamps;
    }
}
