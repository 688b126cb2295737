package org.servicehall.gateway.signin;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.KeptCopy;
import org.servicehall.contracts.security.SourceAway;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
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
    private static final Duration KEYS_KEPT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Client client;
    private final RestClient http;
    private final KeptCopy<ClientRegistration> registration;
    private final KeptCopy<JWKSet> keys;

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
        this.keys = new KeptCopy<>(this::fetchKeys, KEYS_KEPT, PAUSE, limitsClock);
    }

    /** @throws AuthenticationServiceException when it was never there yet */
    public ClientRegistration registration() {
        try {
            return registration.get();
        } catch (SourceAway away) {
            throw new AuthenticationServiceException("the issuer cannot be reached", away);
        }
    }

    /** Of what is signed by its keys. */
    NimbusJwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSource(this::select)
                .jwsAlgorithms(all -> Collections.addAll(all, SignatureAlgorithm.values()))
                .build();
    }

    /** Of what it says of somebody who has just signed in there, as this client. */
    public JwtDecoder idTokens(ClientRegistration as) {
        NimbusJwtDecoder decoder = decoder();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(), new OidcIdTokenValidator(as)));
        return decoder;
    }

    private List<JWK> select(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            JWKSet known = keys.get();
            List<JWK> found = wanted.select(known);
            return found.isEmpty() ? wanted.select(keys.insteadOf(known)) : found;
        } catch (SourceAway away) {
            throw new KeySourceException("the issuer's keys are not to be had", away);
        }
    }

    /** The set as it is kept now, which grows old by being asked for as by being used; null while there is none. */
    @Nullable
    JWKSet known() {
        try {
            return keys.get();
        } catch (SourceAway away) {
            return null;
        }
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
        String issuer = client.issuer().toString();
        URI page = URI.create((issuer.endsWith("/") ? issuer : issuer + "/") + ".well-known/openid-configuration");
        Map<String, Object> description = JSONObjectUtils.parse(read(page));
        if (!issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException(page + " describes another issuer than " + issuer);
        }
        return ClientRegistrations.fromOidcConfiguration(description)
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
