package org.servicehall.gateway.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.servicehall.gateway.GatewaySettings;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/**
 * The provider at which the demo's residents sign in, in place of a province's (rule S3, ADR 66): an issuer of its own, with
 * its own key, so that nothing it signs is good for staff. The gateway and intake know it as any other, by its address alone.
 */
@Component
@ResidentsSignInHere
final class ResidentsIssuer {
    static final String PATH = "/demo/residents";
    static final String DESCRIPTION = PATH + "/.well-known/openid-configuration";
    static final String KEYS = PATH + "/keys";
    static final String AUTHORIZE = PATH + "/authorize";
    static final String TOKEN = PATH + "/token";

    /** As whom the gateway comes; it has no secret, and proves itself by PKCE. */
    static final String CLIENT = "service-hall-residents";

    static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    private final URI issuer;
    private final Map<String, DemoResident> residents;
    private final PatientPasswords passwords;

    /** Made anew at each start, which ends every sign-in: one on a curve takes no time. */
    private final ECKey key = newKey();

    ResidentsIssuer(GatewaySettings gateway, DemoSettings demo, LongSupplier limitsClock) {
        this.issuer = gateway.address().resolve(PATH);
        this.residents =
                demo.residents().stream().collect(Collectors.toMap(DemoResident::account, Function.identity()));
        this.passwords = new PatientPasswords(new DaoAuthenticationProvider(this::credentials), limitsClock);
    }

    URI address() {
        return issuer;
    }

    URI address(String path) {
        return issuer.resolve(path);
    }

    JWKSet publicKeys() {
        return new JWKSet(key.toPublicJWK());
    }

    /** @throws AuthenticationException where account and password don't fit, or too many haven't before */
    DemoResident resident(String account, String password) {
        passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(account, password));
        return find(account).orElseThrow();
    }

    /** What this provider says of a resident who has just signed in, for the gateway alone. */
    String idToken(ResidentsCodes.Given given, Instant now) {
        DemoResident resident = given.resident();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer.toString())
                .id(UUID.randomUUID().toString())
                .subject(resident.account())
                .audience(List.of(CLIENT))
                .issuedAt(now)
                .expiresAt(now.plus(TOKEN_LIFE))
                .claim("auth_time", given.at().getEpochSecond())
                .claim("nonce", given.nonce())
                .claim("name", resident.name())
                .claim("id_number", resident.idNumber());
        Optional.ofNullable(resident.phone()).ifPresent(phone -> claims.claim("phone_number", phone));
        var encoder = new NimbusJwtEncoder((wanted, _) -> wanted.select(new JWKSet(key)));
        var header = JwsHeader.with(SignatureAlgorithm.ES256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK makes no keys on P-256", e);
        }
    }

    private Optional<DemoResident> find(String account) {
        return Optional.ofNullable(residents.get(account));
    }

    private UserDetails credentials(String account) {
        DemoResident known = find(account).orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(known.account())
                .password("{noop}demo-" + known.account())
                .build();
    }
}
