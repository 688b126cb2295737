package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The issuer of a little hall, and its check of tokens. */
final class LittleTokens {
    private static final String HEADER = "{\"kid\":\"k\",\"alg\":\"RS256\"}";
    private static final JsonMapper JSON = new JsonMapper();
    private static final KeyPair KEYS = keys();

    private final Set<Fault> faults;

    LittleTokens(Set<Fault> faults) {
        this.faults = faults;
    }

    String issue(String user, Instant now) {
        long second = now.getEpochSecond();
        return Forger.sign(KEYS.getPrivate(), HEADER, """
            {"sub":"%s","aud":"service-hall","nbf":%d,"scope":"hall","roles":["AUDITOR"],"iss":"http://hall","hall":"330106","exp":%d}\
            """.formatted(user, second, second + 600));
    }

    String jwks() {
        var key = (RSAPublicKey) KEYS.getPublic();
        return """
            {"keys":[{"kty":"RSA","kid":"k","n":"%s","e":"%s"}]}""".formatted(text(key.getModulus()), text(key.getPublicExponent()));
    }

    /** As the embedded stack keeps it. */
    static void writeKey(Path data) {
        var key = (RSAPrivateKey) KEYS.getPrivate();
        try {
            Files.createDirectories(data.resolve("gateway"));
            Files.writeString(data.resolve("gateway/issuer-key.json"), """
                {"n":"%s","d":"%s"}""".formatted(
                            text(key.getModulus()), text(key.getPrivateExponent())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isGood(String token, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (faults.contains(Fault.REFUSES_ALL_TOKENS) || parts.length != 3) {
            return false;
        }
        return (faults.contains(Fault.TAKES_UNSIGNED_TOKENS) || isSigned(parts))
                && (faults.contains(Fault.TAKES_ANY_CLAIMS) || isForThisHall(parts[1], now));
    }

    private static boolean isSigned(String... parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KEYS.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isForThisHall(String part, Instant now) {
        try {
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(part));
            return claims.path("exp").asLong(0) > now.getEpochSecond()
                    && claims.path("nbf").asLong(0) <= now.getEpochSecond()
                    && claims.path("aud").asString("").equals("service-hall")
                    && claims.path("iss").asString("").equals("http://hall")
                    && claims.path("hall").asString("").equals("330106")
                    && claims.path("scope").asString("").equals("hall")
                    && !claims.path("sub").asString("").isEmpty();
        } catch (JacksonException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(BigInteger number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number.toByteArray());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
