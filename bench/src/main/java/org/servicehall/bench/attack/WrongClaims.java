package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tokens that the issuer might have signed, and that are not good here or not any more. They are signed with the issuer's own
 * key, so that it is the claim they are refused for; a stack of one's own has it in its data.
 */
final class WrongClaims {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONG_AGO = Duration.ofHours(1);
    private static final String SCOPE = "scope";

    private final PrivateKey key;
    private final String header;
    private final String claims;

    /** @param genuine what it is like when it is good */
    WrongClaims(String genuine, PrivateKey key) {
        String[] parts = genuine.split("\\.");
        this.key = key;
        this.header = new String(Forger.decoded(parts[0]), UTF_8);
        this.claims = new String(Forger.decoded(parts[1]), UTF_8);
    }

    /** With nothing wrong: unless it is taken, the others are refused for their signature and show nothing. */
    String good() {
        return with(_ -> {});
    }

    /** By what is wrong with them. */
    Map<String, String> all(Instant now) {
        Map<String, String> all = new LinkedHashMap<>();
        long past = now.minus(LONG_AGO).getEpochSecond();
        long future = now.plus(LONG_AGO).getEpochSecond();
        all.put(
                "expired",
                with(body -> body.put("exp", past).put("iat", past - 1).put("nbf", past - 1)));
        all.put("without an end", with(body -> body.remove("exp")));
        all.put("an end that is no time", with(body -> body.put("exp", "never")));
        all.put("not yet good", with(body -> body.put("nbf", future)));
        all.put("for another audience", with(body -> body.put("aud", "another-hall")));
        all.put("for no audience", with(body -> body.remove("aud")));
        all.put("of another issuer", with(body -> body.put("iss", "http://localhost:1")));
        all.put(
                "of an issuer that begins alike",
                with(body -> body.put("iss", body.path("iss").asString("") + ".example")));
        all.put("of no issuer", with(body -> body.remove("iss")));
        all.put("for nobody", with(body -> body.remove("sub")));
        all.put("of no hall", with(body -> body.remove("hall")));
        all.put("of an unknown hall", with(body -> body.put("hall", "999999")));
        return all;
    }

    /** For other systems of the same issuer: whoever has one is known, and has no right here. */
    Map<String, String> ofOtherScopes() {
        return Map.of(
                "without a scope", with(body -> body.remove(SCOPE)),
                "with another scope", with(body -> body.put(SCOPE, "openid profile")),
                "with a scope that begins alike", with(body -> body.put(SCOPE, "hallway")));
    }

    private String with(Consumer<ObjectNode> change) {
        ObjectNode body = (ObjectNode) JSON.readTree(claims);
        change.accept(body);
        return Forger.sign(key, header, body.toString());
    }
}
