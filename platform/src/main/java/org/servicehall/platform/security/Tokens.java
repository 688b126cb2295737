package org.servicehall.platform.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Person;
import org.servicehall.http.IssuerKeys;
import org.servicehall.http.KnownTokens;
import org.servicehall.platform.form.ReservedName;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are good, and who they say somebody is. */
final class Tokens {
    private static final Pattern USER = Pattern.compile(Person.USER_ID);

    private Tokens() {}

    /** Starts without asking anyone for keys: a service may be up before its issuer. */
    static JwtDecoder decoder(SecuritySettings settings, Predicate<String> knownHall) {
        OAuth2TokenValidator<Jwt> checks = validator(settings, knownHall);
        String publicKey = settings.publicKey();
        if (publicKey != null && !publicKey.isBlank()) {
            RSAPublicKey key = rsa(publicKey);
            return new KnownTokens(NimbusJwtDecoder.withPublicKey(key).build(), () -> key, checks);
        }
        IssuerKeys keys = PublishedKeys.of(settings, System::nanoTime);
        return new KnownTokens(keys.decoder(), keys::known, checks);
    }

    /** Who the token says somebody is, and for whom they stand in beside. */
    static SignedIn signedIn(Jwt token, SecuritySettings settings, StandIns standIns) {
        String user = Objects.requireNonNull(token.getClaimAsString(settings.userClaim()));
        String hall = Objects.requireNonNull(token.getClaimAsString("hall"));
        Actor actor = new Actor(user, hall, roles(token), token.getClaimAsString("window"), standIns.of(hall, user));
        return SignedIn.of(token, actor);
    }

    private static RSAPublicKey rsa(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("hall.security.public-key is no Base64 of an X.509 RSA key", e);
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings, Predicate<String> knownHall) {
        return new DelegatingOAuth2TokenValidator<>(
                timestamps(),
                new JwtIssuerValidator(settings.issuerUri()),
                must(
                        "aud",
                        token -> token.getAudience() != null
                                && token.getAudience().contains(settings.audience())),
                must("scope", token -> scopes(token).contains(settings.scope())),
                must(settings.userClaim(), token -> isUser(token.getClaimAsString(settings.userClaim()))),
                must(
                        "hall",
                        token -> isText(token.getClaimAsString("hall"))
                                && knownHall.test(token.getClaimAsString("hall"))));
    }

    /** A token without an end would be good for ever. */
    private static JwtTimestampValidator timestamps() {
        var timestamps = new JwtTimestampValidator();
        timestamps.setAllowEmptyExpiryClaim(false);
        return timestamps;
    }

    private static OAuth2TokenValidator<Jwt> must(String claim, Predicate<Jwt> holds) {
        return token -> holds.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        "invalid_token", "The token's " + claim + " is not what this service takes", null));
    }

    /** It stands in numbers and addresses, and on what this person does. */
    static boolean isUser(@Nullable String text) {
        return text != null && USER.matcher(text).matches() && !ReservedName.isOne(text);
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static List<String> scopes(Jwt token) {
        Object scope = token.getClaim("scope");
        if (scope instanceof String text) {
            return List.of(text.split(" "));
        }
        List<String> list = scope == null ? null : token.getClaimAsStringList("scope");
        return list == null ? List.of() : list;
    }

    /** Roles of other systems may stand in a token too; they mean nothing here. */
    private static Set<Role> roles(Jwt token) {
        List<String> claimed = token.getClaimAsStringList("roles");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (claimed != null) {
            Stream.of(Role.values())
                    .filter(role -> claimed.contains(role.name()))
                    .forEach(roles::add);
        }
        return roles;
    }
}
