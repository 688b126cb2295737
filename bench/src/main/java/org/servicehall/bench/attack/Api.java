package org.servicehall.bench.attack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway of a stack with the demo's users, as anybody who knows its documents may ask it. */
final class Api {
    /** One of each role of the hall 330106, clerks of two windows. */
    static final List<String> STAFF =
            List.of("wang.fang", "li.na", "zhou.min", "wu.gang", "jiang.wei", "feng.li", "xu.jing", "ops");

    private static final List<String> DOCUMENTS = List.of("intake", "cases", "accountability", "attendance");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 160;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI gateway;

    Api(URI gateway) {
        this.gateway = gateway;
    }

    /** @param body empty where there is none to read */
    record Answer(int status, JsonNode body, String text) {
        boolean isRefused() {
            return status >= 400 && status < 500;
        }

        @Override
        public String toString() {
            return status + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
        }
    }

    /** An operation's path as documented, with what the document says of it. */
    record Operation(String method, String path, JsonNode document, JsonNode schemas) {}

    Answer get(String user, String path, String... headers) {
        return send(tokenOf(user), "GET", path, null, headers);
    }

    Answer post(String user, String path, String body, String... headers) {
        return send(tokenOf(user), "POST", path, body, headers);
    }

    /** @param bearer what is sent as token; empty for none */
    Answer send(String bearer, String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return answer((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** Empty for nobody. */
    String tokenOf(String user) {
        return user.isEmpty() ? "" : tokens.computeIfAbsent(user, this::signIn);
    }

    /** Every documented operation, by the paths of the gateway. */
    List<Operation> operations() {
        return DOCUMENTS.stream()
                .map(name -> get("", "/openapi/" + name).body())
                .flatMap(document -> document.path("paths").properties().stream()
                        .flatMap(path -> path.getValue().properties().stream()
                                .map(method -> new Operation(
                                        method.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        method.getValue(),
                                        document.at("/components/schemas")))))
                .toList();
    }

    private String signIn(String user) {
        Answer answer = send("", "POST", "/demo/tokens", """
                {"user":"%s","password":"demo-%s"}""".formatted(user, user));
        return Objects.requireNonNull(
                answer.body().path("access_token").stringValue(null), () -> "no token for " + user + ": " + answer);
    }

    private Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json(answer.body()), answer.body());
        } catch (IOException e) {
            return new Answer(0, JSON.createObjectNode(), "nothing: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }
}
