package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** Tokens that the issuer never signed, made of one that it did and of what it publishes. */
final class Forgeries {
    /** In characters of the claims: of the size of a header that is still read, and beyond. */
    private static final int LARGE = 4_000;

    private static final int HUGE = 60_000;

    private final Map<String, String> all = new LinkedHashMap<>();
    private final String[] parts;
    private final String header;
    private final String claims;
    private final String kid;

    /**
     * @param genuine an auditor's
     * @param jwk the issuer's public key
     */
    Forgeries(String genuine, JsonNode jwk) {
        this.parts = genuine.split("\\.");
        this.header = new String(Forger.decoded(parts[0]), UTF_8);
        this.claims = new String(Forger.decoded(parts[1]), UTF_8);
        this.kid = jwk.path("kid").asString("");
        unsigned();
        signatureOfAnother(genuine);
        publicKeyAsSecret(jwk);
        ownKey();
        odd(genuine);
    }

    /** By what is wrong with them. */
    Map<String, String> all() {
        return all;
    }

    /** Too large for a header: also a container may refuse it, before anybody has read it. */
    String huge() {
        return Forger.sign(header, claims.replaceFirst("\\{", "{\"x\":\"" + "y".repeat(HUGE) + "\","));
    }

    private void unsigned() {
        all.put("no signature", parts[0] + "." + parts[1] + ".");
        all.put("two parts", parts[0] + "." + parts[1]);
        for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
            String without = Forger.encoded("{\"alg\":\"" + none + "\"}") + "." + parts[1] + ".";
            all.put("algorithm " + none, without);
            all.put("algorithm " + none + " with a signature", without + parts[2]);
        }
        all.put("no algorithm", Forger.encoded("{\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
    }

    private void signatureOfAnother(String genuine) {
        all.put("other claims", parts[0] + "." + changed(text -> text.replace("AUDITOR", "OPS")) + "." + parts[2]);
        all.put("cut signature", genuine.substring(0, genuine.length() - 4));
        all.put("another header", Forger.encoded(header.replace("RS256", "RS512")) + "." + parts[1] + "." + parts[2]);
        all.put(
                "claims twice",
                parts[0] + "." + changed(text -> text.replaceFirst("\\{", "{\"sub\":\"ops\",")) + "." + parts[2]);
        all.put(
                "algorithms twice",
                Forger.encoded(header.replaceFirst("\\{", "{\"alg\":\"none\",")) + "." + parts[1] + "." + parts[2]);
    }

    private void publicKeyAsSecret(JsonNode jwk) {
        PublicKey key = Forger.publicKey(jwk);
        String hs256 = "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\"}";
        all.put("HMAC with the public key as PEM", Forger.hmac(Forger.pem(key).getBytes(US_ASCII), hs256, claims));
        all.put("HMAC with the public key as DER", Forger.hmac(key.getEncoded(), hs256, claims));
        all.put("HMAC with the public key as JWK", Forger.hmac(jwk.toString().getBytes(UTF_8), hs256, claims));
        all.put("HMAC with the modulus", Forger.hmac(jwk.path("n").asString("").getBytes(US_ASCII), hs256, claims));
    }

    private void ownKey() {
        all.put("another key of the same name", Forger.sign(header, claims));
        all.put("another key without a name", Forger.sign("{\"alg\":\"RS256\"}", claims));
        all.put("a key of its own within", Forger.sign(named(kid, ",\"jwk\":" + Forger.ownJwk(kid)), claims));
        for (String url : new String[] {"http://127.0.0.1:1/jwks", "file:///etc/passwd"}) {
            all.put("jku " + url, Forger.sign(named(kid, ",\"jku\":\"" + url + "\""), claims));
            all.put("x5u " + url, Forger.sign(named(kid, ",\"x5u\":\"" + url + "\""), claims));
            all.put("kid " + url, Forger.sign(named(url, ""), claims));
        }
        String file = "../../../../../../dev/null";
        all.put(
                "kid of an empty file",
                Forger.hmac(new byte[1], "{\"alg\":\"HS256\",\"kid\":\"" + file + "\"}", claims));
        all.put("kid with a path", Forger.sign(named(file, ""), claims));
        all.put("kid with SQL", Forger.sign(named("x' UNION SELECT 'key' --", ""), claims));
        all.put("kid with a query", Forger.sign("{\"alg\":\"RS256\",\"kid\":{\"$gt\":\"\"}}", claims));
        all.put("kid with a line end", Forger.sign(named("a\\r\\nX-User: ops", ""), claims));
        all.put("unknown critical header", Forger.sign(named(kid, ",\"crit\":[\"x\"],\"x\":1"), claims));
    }

    private void odd(String genuine) {
        all.put("nested", Forger.sign(named(kid, ",\"cty\":\"JWT\""), genuine));
        all.put(
                "nested with the signature of the inner",
                Forger.encoded(header) + "." + Forger.encoded(genuine) + "." + parts[2]);
        all.put(
                "encrypted",
                Forger.encoded("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + ".." + parts[2] + "." + parts[1] + ".x");
        all.put("garbage", "a.b.c");
        all.put("claims that are a list", Forger.sign(header, "[" + claims + "]"));
        all.put("claims that are nothing", Forger.sign(header, ""));
        all.put("two tokens", genuine + "," + genuine);
        all.put("large", Forger.sign(header, claims.replaceFirst("\\{", "{\"x\":\"" + "y".repeat(LARGE) + "\",")));
    }

    private String changed(UnaryOperator<String> change) {
        return Forger.encoded(change.apply(claims));
    }

    private static String named(String kid, String more) {
        return "{\"alg\":\"RS256\",\"kid\":\"" + kid + "\"" + more + "}";
    }
}
