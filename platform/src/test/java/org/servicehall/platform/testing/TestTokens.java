package org.servicehall.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.security.QueryCodes;
import org.servicehall.platform.security.Role;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Tokens for tests. A service trusts them, and has keys for vault and query codes, with
 * {@code @ContextConfiguration(initializers = TestTokens.Trusted.class)}.
 */
public final class TestTokens {
    public static final String ISSUER = "https://issuer.test";

    private static final String QUERY_CODE_KEY = "a-key-for-tests-and-nothing-else";
    /** Those that the service gives and takes. */
    public static final QueryCodes QUERY_CODES = new QueryCodes(QUERY_CODE_KEY);

    private static final RSAKey KEY = newKey();

    /** One is good for an hour, longer than any module's tests take; the quick compiler takes ten milliseconds to sign it. */
    private static final Map<Holder, String> SIGNED = new ConcurrentHashMap<>();

    private record Holder(
            String user, String hall, @Nullable String window, List<Role> roles) {}

    private TestTokens() {}

    /** A bearer token of a clerk of hall 330106 and the like: who, where, as what. */
    public static String of(String user, String hall, Role... roles) {
        return of(new Holder(user, hall, null, List.of(roles)));
    }

    public static String withWindow(String user, String hall, String window, Role... roles) {
        return of(new Holder(user, hall, window, List.of(roles)));
    }

    private static String of(Holder holder) {
        return SIGNED.computeIfAbsent(
                holder,
                _ -> signed(claims -> claims.subject(holder.user())
                        .claim("hall", holder.hall())
                        .claim("window", holder.window())
                        .claim("roles", holder.roles().stream().map(Role::name).toList())));
    }

    /** A good token but for what the changes spoil. */
    public static String signed(Consumer<JWTClaimsSet.Builder> changes) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("service-hall")
                .claim("scope", "hall")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        changes.accept(claims);
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
            token.sign(new RSASSASigner(KEY));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Base64 of the key that verifies them: setting {@code hall.security.public-key}. */
    public static String publicKey() {
        try {
            return Base64.getEncoder().encodeToString(KEY.toRSAPublicKey().getEncoded());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes an application trust these tokens and gives it throw-away keys. */
    public static final class Trusted implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String key = Base64.getEncoder().encodeToString(new byte[32]);
            TestPropertyValues.of(
                            "hall.security.issuer-uri=" + ISSUER,
                            "hall.security.public-key=" + publicKey(),
                            "hall.vault.key=" + key,
                            "hall.vault.index-key=" + key,
                            "hall.query-code-key=" + QUERY_CODE_KEY)
                    .applyTo(context);
        }
    }
}
