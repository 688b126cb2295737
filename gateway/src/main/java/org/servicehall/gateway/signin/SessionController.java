package org.servicehall.gateway.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and how a page signs in. */
@RestController
final class SessionController {
    private final GatewaySettings settings;
    private final ClientRegistrationRepository registrations;
    private final SessionTokens tokens;
    private final JwtDecoder decoder;
    private final String userClaim;

    SessionController(
            GatewaySettings settings,
            ClientRegistrationRepository registrations,
            SessionTokens tokens,
            JwtDecoder decoder,
            SecuritySettings security) {
        this.settings = settings;
        this.registrations = registrations;
        this.tokens = tokens;
        this.decoder = decoder;
        this.userClaim = security.userClaim();
    }

    /** By the gateway's own address: under another host name the browser would lose its session on the way back. */
    @GetMapping("/sign-in")
    ResponseEntity<Void> signIn() {
        if (registrations.findByRegistrationId(Registration.ID) == null) {
            throw new AuthenticationServiceException("no issuer to sign in at");
        }
        URI start = settings.address().resolve("/oauth2/authorization/" + Registration.ID);
        return ResponseEntity.status(HttpStatus.FOUND).location(start).build();
    }

    @GetMapping("/session")
    Session session(HttpServletRequest request, HttpServletResponse response) {
        return tokens.tokenFor(request, response)
                .flatMap(this::decode)
                .map(token -> Session.of(token, userClaim, (CsrfToken) request.getAttribute(CsrfToken.class.getName())))
                .orElse(Session.NONE);
    }

    private Optional<Jwt> decode(String token) {
        try {
            return Optional.of(decoder.decode(token));
        } catch (BadJwtException notForUs) {
            return Optional.empty();
        } catch (JwtException unchecked) {
            throw new AuthenticationServiceException("the token could not be checked", unchecked);
        }
    }

    /** @param csrf the header and the value that a change by this session must carry */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            boolean signedIn,
            @Nullable String user,
            @Nullable String hall,
            @Nullable List<String> roles,
            @Nullable String window,
            @Nullable Csrf csrf) {
        static final Session NONE = new Session(false, null, null, null, null, null);

        static Session of(Jwt token, String userClaim, CsrfToken csrf) {
            return new Session(
                    true,
                    token.getClaimAsString(userClaim),
                    token.getClaimAsString("hall"),
                    token.getClaimAsStringList("roles"),
                    token.getClaimAsString("window"),
                    new Csrf(csrf.getHeaderName(), csrf.getToken()));
        }
    }

    record Csrf(String header, String token) {}
}
