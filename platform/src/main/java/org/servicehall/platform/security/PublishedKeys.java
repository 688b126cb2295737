package org.servicehall.platform.security;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.text.ParseException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.servicehall.http.IssuerDescription;
import org.servicehall.http.IssuerKeys;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Asks an issuer for its keys: where the settings say they are, else where the issuer does. */
public final class PublishedKeys {
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final SecuritySettings settings;
    private final RestClient issuer;

    private PublishedKeys(SecuritySettings settings) {
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(ANSWER);
        this.issuer = RestClient.builder().requestFactory(requests).build();
    }

    /** @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back */
    public static IssuerKeys of(SecuritySettings settings, LongSupplier nanoTime) {
        return new IssuerKeys(new PublishedKeys(settings)::fetch, nanoTime);
    }

    private JWKSet fetch() throws ParseException {
        return JWKSet.parse(read(place()));
    }

    private URI place() throws ParseException {
        String set = settings.jwkSetUri();
        return set == null || set.isBlank()
                ? IssuerDescription.keys(IssuerDescription.read(settings.issuerUri(), this::read))
                : URI.create(set);
    }

    private String read(URI page) {
        return Objects.requireNonNull(issuer.get().uri(page).retrieve().body(String.class), "an empty answer");
    }
}
