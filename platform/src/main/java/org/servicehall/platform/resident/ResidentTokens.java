package org.servicehall.platform.resident;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.security.PublishedKeys;
import org.servicehall.platform.vault.ResidentNumber;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens of the residents' provider are good, and who they say somebody is (ADR 50). */
final class ResidentTokens {
    private static final String AUTHORIZED_PARTY = "azp";

    private final ResidentSettings settings;
    private final @Nullable JwtDecoder decoder;

    ResidentTokens(ResidentSettings settings) {
        this.settings = settings;
        this.decoder = settings.offered() ? decoder(settings) : null;
    }

    /** What residents call the provider. */
    String provider() {
        return settings.title();
    }

    /** Empty for a token that is not good, or does not say who it is: nobody is let in half. */
    Optional<Resident> resident(@Nullable String token) {
        if (decoder == null || token == null) {
            return Optional.empty();
        }
        try {
            return resident(decoder.decode(token));
        } catch (JwtException notGood) {
            return Optional.empty();
        }
    }

    private Optional<Resident> resident(Jwt token) {
        String name = text(token, settings.nameClaim());
        String idNumber = text(token, settings.idNumberClaim());
        if (name == null || idNumber == null) {
            return Optional.empty();
        }
        String number = idNumber.toUpperCase(Locale.ROOT);
        return ResidentNumber.isOne(number) ? Optional.of(new Resident(name, number)) : Optional.empty();
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? text.strip() : null;
    }

    private static JwtDecoder decoder(ResidentSettings settings) {
        NimbusJwtDecoder decoder =
                PublishedKeys.of(settings.asIssuer(), System::nanoTime).decoder();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    /** Of this provider, for this hall's gateway and nobody else's, and not for ever. */
    private static OAuth2TokenValidator<Jwt> validator(ResidentSettings settings) {
        String client = settings.audience();
        JwtTimestampValidator timestamps = new JwtTimestampValidator();
        timestamps.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                timestamps,
                new JwtIssuerValidator(settings.asIssuer().issuerUri()),
                new JwtAudienceValidator(client),
                givenTo(client));
    }

    /** A provider may name several audiences; then it says which of them it gave the token to. */
    private static OAuth2TokenValidator<Jwt> givenTo(String client) {
        return token -> {
            Object party = token.getClaim(AUTHORIZED_PARTY);
            return party == null || party.equals(client)
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error("invalid_token", "The token was given to another client", null));
        };
    }
}
