package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that the issuer never signed, made of one that it did. */
final class ForgedTokens implements Trial {
    private static final List<String> PATHS = List.of(
            "/api/cases?limit=1",
            "/api/ledger?limit=1",
            "/api/applications?limit=1",
            "/api/attendance/days/2025-09-26");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    @Override
    public String name() {
        return "forged tokens";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        forged(api)
                .forEach((kind, token) -> PATHS.forEach(path -> {
                    Api.Answer answer = api.send(token, "GET", path, null);
                    outcome.check(answer.status() == 401, kind + " at " + path, answer);
                }));
        return outcome;
    }

    private static Map<String, String> forged(Api api) {
        String[] parts = api.tokenOf("xu.jing").split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8);
        String modulus = api.get("", "/oauth2/jwks").body().at("/keys/0/n").asString("");
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no signature", parts[0] + "." + parts[1] + ".");
        all.put("algorithm none", encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        all.put("algorithm None", encoded("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + parts[1] + "." + parts[2]);
        all.put("other claims", parts[0] + "." + encoded(claims.replace("AUDITOR", "OPS")) + "." + parts[2]);
        all.put("cut signature", parts[0] + "." + parts[1] + "." + parts[2].substring(4));
        all.put("HMAC with the public key", hmac(encoded("{\"alg\":\"HS256\"}") + "." + parts[1], modulus));
        all.put("another key of the same name", otherKey(encoded(header) + "." + parts[1]));
        all.put("garbage", "a.b.c");
        all.put("two tokens", api.tokenOf("xu.jing") + "," + api.tokenOf("ops"));
        return all;
    }

    private static String hmac(String signed, String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((key.isEmpty() ? "none" : key).getBytes(UTF_8), "HmacSHA256"));
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String otherKey(String signed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(UTF_8));
    }
}
