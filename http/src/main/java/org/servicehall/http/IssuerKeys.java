package org.servicehall.http;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * An issuer's keys, asked for when a token comes: whoever needs them may be up before their issuer. A token that names a key
 * nobody knows has the issuer asked again, but whoever makes such tokens up does not have it asked often.
 */
public final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KeptCopy<JWKSet> keys;

    /**
     * @param published has the issuer asked
     * @param nanoTime a clock in nanoseconds of arbitrary origin that never goes back
     */
    public IssuerKeys(Callable<JWKSet> published, LongSupplier nanoTime) {
        this.keys = new KeptCopy<>(published, KEPT, PAUSE, nanoTime);
    }

    /** Of what is signed by them; what it has to say is for whoever asks to check. */
    public NimbusJwtDecoder decoder() {
        return NimbusJwtDecoder.withJwkSource(this)
                .jwsAlgorithms(all -> Collections.addAll(all, SignatureAlgorithm.values()))
                .build();
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        try {
            JWKSet known = keys.get();
            List<JWK> found = wanted.select(known);
            return found.isEmpty() ? wanted.select(keys.insteadOf(known)) : found;
        } catch (SourceAway away) {
            throw new KeySourceException("the issuer's keys are not to be had", away);
        }
    }

    /** The set as it is kept now, which grows old by being asked for as by being used; null while there is none. */
    public @Nullable JWKSet known() {
        try {
            return keys.get();
        } catch (SourceAway away) {
            return null;
        }
    }
}
