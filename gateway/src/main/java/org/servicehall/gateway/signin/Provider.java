package org.servicehall.gateway.signin;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.http.IssuerDescription;
import org.servicehall.http.IssuerKeys;
import org.servicehall.http.KeptCopy;
import org.servicehall.http.SourceAway;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/**
 * An OIDC provider: what it says of itself, and its keys. It is asked when first needed, so that its absence doesn't keep the
 * hall shut, and then seldom, whatever sign-ins are begun and whatever keys tokens name.
 */
public final class Provider {
    private static final Duration DESCRIPTION_KEPT = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Client client;
    private final RestClient http;
    private final KeptCopy<ClientRegistration> registration;
    private final IssuerKeys keys;

    /**
     * As whom the gateway goes to a provider.
     *
     * @param registration the gateway's own name for it
     * @param issuer exactly as its tokens name it
     * @param jwkSet its keys, where they are not to be found by discovery
     * @param callback where it sends the browser back to
     */
    public record Client(
            String registration,
            URI issuer,
            @Nullable URI jwkSet,
            String clientId,
            @Nullable String secret,
            List<String> scopes,
            URI callback) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Client[" + registration + "]";
        }
    }

    public Provider(Client client, IssuerCalls calls, LongSupplier limitsClock) {
        this.client = client;
        this.http = calls.begin().build();
        this.registration = new KeptCopy<>(this::discover, DESCRIPTION_KEPT, PAUSE, limitsClock);
        this.keys = new IssuerKeys(this::fetchKeys, limitsClock);
    }

    /** @throws AuthenticationServiceException when it was never there yet */
    public ClientRegistration registration() {
        try {
            return registration.get();
        } catch (SourceAway away) {
            throw new AuthenticationServiceException("the issuer cannot be reached", away);
        }
    }

    /** What it signs with. */
    IssuerKeys keys() {
        return keys;
    }

    /** Of what it says of somebody who has just signed in there, as this client. */
    public JwtDecoder idTokens(ClientRegistration as) {
        NimbusJwtDecoder decoder = keys.decoder();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(as)));
        return decoder;
    }

    private JWKSet fetchKeys() throws ParseException, SourceAway {
        URI set = client.jwkSet();
        return JWKSet.parse(read(set == null ? published(registration.get()) : set));
    }

    private static URI published(ClientRegistration registration) {
        return URI.create(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri(), "no jwks_uri"));
    }

    private ClientRegistration discover() throws ParseException {
        Map<String, Object> description = IssuerDescription.read(client.issuer().toString(), this::read);
        var registration = ClientRegistrations.fromOidcConfiguration(description);
        if (client.secret() == null || client.secret().isBlank()) {
            // What the provider offers is for clients that have one; this one proves itself by PKCE.
            registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return registration
                .registrationId(client.registration())
                .clientId(client.clientId())
                .clientSecret(client.secret())
                .scope(client.scopes())
                .redirectUri(client.callback().toString())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .build();
    }

    private String read(URI page) {
        return Objects.requireNonNull(http.get().uri(page).retrieve().body(String.class), "an empty answer");
    }
}
