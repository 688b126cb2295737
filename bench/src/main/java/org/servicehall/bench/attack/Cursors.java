package org.servicehall.bench.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Cursors that no list gave out: other types, depth, length, noise. */
final class Cursors {
    /** Extended JSON that would reach the query as something else than a value. */
    private static final List<String> VALUES = List.of(
            "{\"$symbol\":\"x\"}",
            "{\"$dbPointer\":{\"$ref\":\"a\",\"$id\":{\"$oid\":\"57e193d7a9cc81b4027498b5\"}}}",
            "{\"$code\":\"1\",\"$scope\":{}}",
            "{\"$regularExpression\":{\"pattern\":\".*\",\"options\":\"\"}}",
            "{\"$gt\":\"\"}",
            "{\"$minKey\":1}",
            "{\"$undefined\":true}",
            "{\"$numberDecimal\":\"NaN\"}",
            "{\"$binary\":{\"base64\":\"\",\"subType\":\"00\"}}",
            "{\"$timestamp\":{\"t\":1,\"i\":1}}",
            "[]",
            "\"\\ud800\"");

    private static final int DEEP = 2500;
    private static final int LONG = 6000;
    private static final int NOISE = 40;

    private Cursors() {}

    /** As they stand in an address. */
    static List<String> invented() {
        List<String> all = new ArrayList<>();
        for (String value : VALUES) {
            all.add(encoded("{\"k\":[" + value + ",\"x\"]}"));
            all.add(encoded("{\"k\":[" + value + ",\"x\",\"x\"]}"));
            all.add(encoded("[" + value + "]"));
        }
        all.add(encoded("{\"k\":" + "[".repeat(DEEP)));
        all.add(encoded("{\"k\":".repeat(DEEP)));
        all.add("A".repeat(LONG));
        all.add("%00");
        all.add("..%2F..%2Fetc%2Fpasswd");
        var random = new Random(7);
        for (int i = 0; i < NOISE; i++) {
            byte[] noise = new byte[1 + random.nextInt(60)];
            random.nextBytes(noise);
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(noise));
        }
        return all;
    }

    /** Which a cursor that was given says in its first line; empty where it doesn't. */
    static String order(String given) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(given), StandardCharsets.UTF_8);
            return text.lines().findFirst().orElse("");
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
