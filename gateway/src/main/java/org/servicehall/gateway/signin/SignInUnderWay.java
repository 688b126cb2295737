package org.servicehall.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * What the gateway has to know again when the browser comes back from the issuer: state, nonce and code verifier, kept by
 * the browser itself, so that nobody takes up room here who isn't signed in (ADR 17). That an answer is taken once only is
 * for the issuer to see to, whose codes are good once.
 */
public final class SignInUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    /** Attribute of a request that comes back: when it began, an {@link Instant}. */
    public static final String BEGUN = "begun";

    /** As long as somebody may take at the issuer. */
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final InstantSource machine = InstantSource.system();
    private final SealedCookie cookie;
    private final ClientRegistrationRepository registrations;
    private final String registration;

    /**
     * @param name of the cookie; one for each kind of sign-in, so that neither passes for the other
     * @param registration at which is signed in
     */
    public SignInUnderWay(
            GatewaySettings settings, String name, ClientRegistrationRepository registrations, String registration) {
        this.cookie = new SealedCookie(settings.cookieName(name), settings.secure(), LIFE, machine);
        this.registrations = registrations;
        this.registration = registration;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            cookie.remove(response);
        } else {
            cookie.put(response, Secrets.of(begun, machine.instant()).text());
        }
    }

    /** None either for an answer to another request than the browser's last. */
    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String answered = request.getParameter(OAuth2ParameterNames.STATE);
        return cookie.read(request)
                .map(Secrets::parse)
                .filter(secrets -> secrets.state().equals(answered))
                .map(this::begunWith)
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        if (begun != null) {
            cookie.remove(response);
        }
        return begun;
    }

    private @Nullable OAuth2AuthorizationRequest begunWith(Secrets secrets) {
        var client = registrations.findByRegistrationId(registration);
        if (client == null) {
            return null;
        }
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(secrets.state())
                .attributes(known -> {
                    known.put(OAuth2ParameterNames.REGISTRATION_ID, registration);
                    known.put(OidcParameterNames.NONCE, secrets.nonce());
                    known.put(PkceParameterNames.CODE_VERIFIER, secrets.verifier());
                    known.put(BEGUN, secrets.begun());
                })
                .build();
    }

    /** All else of a request is the same for everybody. */
    private record Secrets(String state, String nonce, String verifier, Instant begun) {
        private static final String BETWEEN = "\n";

        static Secrets of(OAuth2AuthorizationRequest begun, Instant at) {
            return new Secrets(
                    Objects.requireNonNull(begun.getState()),
                    Objects.requireNonNull(begun.getAttribute(OidcParameterNames.NONCE)),
                    Objects.requireNonNull(begun.getAttribute(PkceParameterNames.CODE_VERIFIER)),
                    at);
        }

        static Secrets parse(String text) {
            String[] parts = text.split(BETWEEN, -1);
            return new Secrets(parts[0], parts[1], parts[2], Instant.ofEpochMilli(Long.parseLong(parts[3])));
        }

        String text() {
            return String.join(BETWEEN, state, nonce, verifier, Long.toString(begun.toEpochMilli()));
        }
    }
}
