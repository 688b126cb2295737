package org.servicehall.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.security.KeptCopy;
import org.servicehall.contracts.security.SourceAway;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The issuer's keys, asked for when a token comes: a service may be up before its issuer. A token that names a key nobody
 * knows has the issuer asked again, but whoever makes such tokens up does not have it asked often.
 */
public final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final SecuritySettings settings;
    private final RestClient issuer;
    private final KeptCopy<JWKSet> keys;

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    public IssuerKeys(SecuritySettings settings, LongSupplier nanoTime) {
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(ANSWER);
        this.issuer = RestClient.builder().requestFactory(requests).build();
        this.keys = new KeptCopy<>(this::fetch, KEPT, PAUSE, nanoTime);
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            JWKSet known = keys.get();
            List<JWK> found = wanted.select(known);
            return found.isEmpty() ? wanted.select(keys.insteadOf(known)) : found;
        } catch (SourceAway e) {
            throw new KeySourceException("the issuer's keys are not to be had", e);
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

    private JWKSet fetch() throws ParseException {
        return JWKSet.parse(read(place()));
    }

    /** As set, else as the issuer says. */
    private URI place() throws ParseException {
        String set = settings.jwkSetUri();
        if (set != null && !set.isBlank()) {
            return URI.create(set);
        }
        String name = settings.issuerUri();
        URI page = URI.create((name.endsWith("/") ? name : name + "/") + ".well-known/openid-configuration");
        Map<String, Object> description = JSONObjectUtils.parse(read(page));
        if (!name.equals(description.get("issuer"))) {
            throw new IllegalStateException(page + " describes another issuer than " + name);
        }
        return Objects.requireNonNull(JSONObjectUtils.getURI(description, "jwks_uri"), "no jwks_uri");
    }

    private String read(URI page) {
        return Objects.requireNonNull(issuer.get().uri(page).retrieve().body(String.class), "an empty answer");
    }
}
