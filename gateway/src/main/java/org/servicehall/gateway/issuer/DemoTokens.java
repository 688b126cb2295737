package org.servicehall.gateway.issuer;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.SecurityEvent;
import org.servicehall.gateway.log.SecurityLog;
import org.servicehall.gateway.problem.ProblemKind;
import org.servicehall.gateway.problem.Problems;
import org.servicehall.gateway.signin.SecuritySettings;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for scripts: a demo user and password in one call, where a browser would go through the sign-in page. */
@RestController
@Profile("embedded & demo")
final class DemoTokens {
    private final PatientPasswords passwords;
    private final HallUsers users;
    private final FailedSignIn failed;
    private final HallClaims claims;
    private final JwtEncoder encoder;
    private final SecuritySettings security;
    private final Duration life;
    private final Problems problems;

    /** Tokens are dated by the machine's clock, as they are checked by it; the hall's clock may be anywhere. */
    private final InstantSource machine = InstantSource.system();

    DemoTokens(
            PatientPasswords passwords,
            HallUsers users,
            FailedSignIn failed,
            HallClaims claims,
            JwtEncoder encoder,
            SecuritySettings security,
            DemoSettings settings,
            Problems problems) {
        this.passwords = passwords;
        this.users = users;
        this.failed = failed;
        this.claims = claims;
        this.encoder = encoder;
        this.security = security;
        this.life = settings.tokenLife();
        this.problems = problems;
    }

    @PostMapping("/demo/tokens")
    @Nullable
    DemoToken token(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            passwords.authenticate(
                    UsernamePasswordAuthenticationToken.unauthenticated(credentials.user(), credentials.password()));
        } catch (AuthenticationException failure) {
            refuse(request, response, failure, credentials.user());
            return null;
        }
        var user = users.find(credentials.user()).orElseThrow();
        SecurityLog.tell(SecurityEvent.SIGN_IN, request, "user", user.name());
        return new DemoToken(issue(user), "Bearer", life.toSeconds());
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure, String name)
            throws IOException {
        failed.tell(request, failure, name);
        if (failure instanceof TooManyTries early) {
            problems.writeRetryable(request, response, ProblemKind.TOO_MANY_REQUESTS, early.remaining());
        } else {
            problems.write(request, response, ProblemKind.SIGN_IN_FAILED);
        }
    }

    private String issue(HallUser user) {
        Instant now = machine.instant();
        var token = JwtClaimsSet.builder()
                .issuer(security.issuerUri().toString())
                .id(UUID.randomUUID().toString())
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(life));
        claims.add(user, token);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, token.build())).getTokenValue();
    }

    record Credentials(
            @NotBlank @Size(max = 40) String user,
            @NotBlank @Size(max = 100) String password) {
        @Override
        public String toString() {
            return "Credentials[" + user + "]"; // never the password
        }
    }

    record DemoToken(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}
}
