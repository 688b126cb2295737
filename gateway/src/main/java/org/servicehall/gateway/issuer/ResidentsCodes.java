package org.servicehall.gateway.issuer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Codes that residents bring back to the gateway: each is good once, for a minute, and for whoever has its verifier. */
@Component
@ResidentsSignInHere
final class ResidentsCodes {
    private static final int MOST = 2_000;
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Cache<String, Given> codes =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    /**
     * For what a code was given.
     *
     * @param at when the resident signed in
     * @param challenge made from the verifier by S256
     */
    record Given(DemoResident resident, Instant at, String nonce, CodeChallenge challenge) {}

    AuthorizationCode give(Given given) {
        var code = new AuthorizationCode();
        codes.put(code.getValue(), given);
        return code;
    }

    /** Whoever comes with a wrong verifier has used the code up. */
    Optional<Given> take(String code, String verifier) {
        return Optional.ofNullable(codes.asMap().remove(code)).filter(given -> fits(given.challenge(), verifier));
    }

    private static boolean fits(CodeChallenge challenge, String verifier) {
        try {
            return challenge.equals(CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier)));
        } catch (IllegalArgumentException noVerifier) {
            return false;
        }
    }
}
