package org.servicehall.gateway.resident;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.signin.IssuerCalls;
import org.servicehall.gateway.signin.Provider;
import org.servicehall.gateway.signin.SecuritySettings;
import org.servicehall.gateway.signin.SignInUnderWay;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The way to the residents' provider and back, by authorization code with PKCE. What comes back is the provider's token and
 * nothing else: no session begins, and nobody is signed in as staff by it (ADR 50).
 */
@Component
final class ResidentProvider {
    static final String PATH = "/resident/sign-in";

    private static final String ID = "resident";

    /** As much as the provider's clock may be behind. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final ClientRegistrationRepository registrations;
    private final SignInUnderWay underWay;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final OidcAuthorizationCodeAuthenticationProvider exchange;

    ResidentProvider(
            ResidentSettings settings,
            SecuritySettings ofStaff,
            GatewaySettings gateway,
            IssuerCalls calls,
            LongSupplier limitsClock,
            OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForToken) {
        settings.checkApartFrom(ofStaff);
        Provider provider = settings.offered() ? provider(settings, gateway, calls, limitsClock) : null;
        this.registrations = id -> provider != null && ID.equals(id) ? provider.registration() : null;
        this.underWay = new SignInUnderWay(gateway, "hall_resident_sign_in", registrations, ID);
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, PATH);
        // A phone or a machine in the hall goes from hand to hand: whoever comes next is asked anew.
        requests.setAuthorizationRequestCustomizer(request -> request.additionalParameters(
                parameters -> parameters.putAll(Map.of("prompt", "login", "max_age", "0"))));
        this.exchange = new OidcAuthorizationCodeAuthenticationProvider(
                codeForToken, asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
        if (provider != null) {
            exchange.setJwtDecoderFactory(provider::idTokens);
        }
    }

    private static Provider provider(
            ResidentSettings settings, GatewaySettings gateway, IssuerCalls calls, LongSupplier limitsClock) {
        var client = new Provider.Client(
                ID,
                Objects.requireNonNull(settings.issuerUri()),
                settings.jwkSetUri(),
                Objects.requireNonNull(settings.clientId()),
                settings.clientSecret(),
                settings.scopes(),
                ResidentReturn.of(gateway));
        return new Provider(client, calls, limitsClock);
    }

    /**
     * Where the browser goes to sign in.
     *
     * @throws AuthenticationServiceException when the provider was never there yet
     */
    URI begin(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = Objects.requireNonNull(requests.resolve(request, ID));
        underWay.saveAuthorizationRequest(begun, request, response);
        return URI.create(begun.getAuthorizationRequestUri());
    }

    /**
     * Who has come back; empty for an answer that this browser did not ask for, that does not hold, or that is of somebody who
     * signed in there before: whom the provider still knew may be whoever had the machine last.
     */
    Optional<OidcIdToken> end(HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = underWay.removeAuthorizationRequest(request, response);
        String code = request.getParameter(OAuth2ParameterNames.CODE);
        return begun == null || code == null
                ? Optional.empty()
                : exchanged(begun, code).filter(token -> isFresh(token, begun));
    }

    private static boolean isFresh(OidcIdToken token, OAuth2AuthorizationRequest begun) {
        Instant asked = Objects.requireNonNull(begun.getAttribute(SignInUnderWay.BEGUN));
        Instant known = token.getAuthenticatedAt();
        return known != null && !known.isBefore(asked.minus(CLOCKS_APART));
    }

    private Optional<OidcIdToken> exchanged(OAuth2AuthorizationRequest begun, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .state(Objects.requireNonNull(begun.getState()))
                .redirectUri(Objects.requireNonNull(begun.getRedirectUri()))
                .build();
        var registration = Objects.requireNonNull(registrations.findByRegistrationId(ID));
        try {
            return Optional.ofNullable(idToken(exchange.authenticate(
                    new OAuth2LoginAuthenticationToken(registration, new OAuth2AuthorizationExchange(begun, answer)))));
        } catch (AuthenticationException refused) {
            return Optional.empty();
        }
    }

    private static @Nullable OidcIdToken idToken(@Nullable Authentication known) {
        return known != null && known.getPrincipal() instanceof OidcUser user ? user.getIdToken() : null;
    }
}
