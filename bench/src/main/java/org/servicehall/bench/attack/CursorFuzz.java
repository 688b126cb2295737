package org.servicehall.bench.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Cursors that no list gave out: other types, depth, length, noise, and those of other lists. */
final class CursorFuzz implements Trial {
    private static final List<String> LISTS = List.of(
            "/api/applications", "/api/cases", "/api/due-board", "/api/register", "/api/ledger", "/api/complaints");
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

    @Override
    public String name() {
        return "cursor fuzz";
    }

    @Override
    public Outcome run(Api api) {
        var outcome = new Outcome();
        for (String list : LISTS) {
            String path = list + "?hall=330106&limit=1&after=";
            for (String cursor : cursors()) {
                Api.Answer answer = api.get("xu.jing", path + cursor);
                outcome.check(answer.isRefused(), list + " after " + shortened(cursor), answer);
            }
        }
        foreign(api, outcome);
        return outcome;
    }

    /** A cursor that one list gave is no place in another. */
    private static void foreign(Api api, Outcome outcome) {
        String given =
                api.get("xu.jing", "/api/ledger?limit=1").body().path("next").asString("");
        if (!given.isEmpty()) {
            Api.Answer answer = api.get("xu.jing", "/api/cases?limit=1&after=" + given);
            outcome.check(answer.isRefused(), "/api/cases after a cursor of /api/ledger", answer);
        }
    }

    private static List<String> cursors() {
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
        var random = new Random(7);
        for (int i = 0; i < NOISE; i++) {
            byte[] noise = new byte[1 + random.nextInt(60)];
            random.nextBytes(noise);
            all.add(Base64.getUrlEncoder().withoutPadding().encodeToString(noise));
        }
        return all;
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String shortened(String cursor) {
        return cursor.length() > 40 ? cursor.substring(0, 40) + "…" : cursor;
    }
}
