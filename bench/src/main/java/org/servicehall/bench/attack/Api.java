package org.servicehall.bench.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack with the demo's users, as anybody who knows its documents may ask it. */
final class Api {
    /** One of each role of the hall 330106, clerks of two windows. */
    private static final List<String> STAFF =
            List.of("wang.fang", "li.na", "zhou.min", "wu.gang", "jiang.wei", "feng.li", "xu.jing", "ops");

    /** Somebody without a token. */
    static final String NOBODY = "";

    private static final List<String> DOCUMENTS = List.of("intake", "cases", "accountability", "attendance");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SHOWN = 160;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PATIENCE = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI gateway;
    private final List<String> staff;

    Api(URI gateway) {
        this(gateway, STAFF);
    }

    /** @param staff users to try everything as */
    Api(URI gateway, List<String> staff) {
        this.gateway = gateway;
        this.staff = staff;
    }

    /**
     * @param body empty where there is none to read
     * @param retryAfter in seconds that the hall asks for before the next try
     */
    record Answer(int status, JsonNode body, String text, Duration took, int retryAfter) {
        boolean isRefused() {
            return status >= 400 && status < 500;
        }

        /** Of a problem; empty where there is none. */
        String code() {
            return body.path("code").asString("");
        }

        @Override
        public String toString() {
            return status + " " + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
        }
    }

    List<String> staff() {
        return staff;
    }

    URI gateway() {
        return gateway;
    }

    Answer get(String user, String path, String... headers) {
        return send(tokenOf(user), "GET", path, null, headers);
    }

    Answer post(String user, String path, String body, String... headers) {
        return send(tokenOf(user), "POST", path, body.getBytes(UTF_8), headers);
    }

    /** @param bearer what is sent as token; empty for none */
    Answer send(String bearer, String method, String path, byte @Nullable [] body, String... headers) {
        return send(gateway, bearer, method, path, body, headers);
    }

    /** As {@link #send}, but comes again later where the hall says that too many came: it is not the limit that is tried. */
    Answer sendPatiently(String bearer, String method, String path, byte @Nullable [] body, String... headers) {
        Answer answer = send(bearer, method, path, body, headers);
        for (int i = 0; i < PATIENCE && answer.status() == TOO_MANY_REQUESTS; i++) {
            await(answer.retryAfter());
            answer = send(bearer, method, path, body, headers);
        }
        return answer;
    }

    /** @param base the gateway or a service behind it */
    Answer send(URI base, String bearer, String method, String path, byte @Nullable [] body, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body != null && !List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return answer((headers.length == 0 ? request : request.headers(headers)).build());
    }

    String tokenOf(String user) {
        return user.isEmpty() ? "" : tokens.computeIfAbsent(user, this::signIn);
    }

    /** Every documented operation, by the paths of the gateway. */
    List<Operation> operations() {
        return DOCUMENTS.stream()
                .flatMap(name -> Operation.of(get(NOBODY, "/openapi/" + name).body()).stream())
                .distinct()
                .toList();
    }

    private String signIn(String user) {
        Answer answer = sendPatiently(
                "", "POST", "/demo/tokens", """
                {"user":"%s","password":"demo-%s"}""".formatted(user, user).getBytes(UTF_8));
        return Objects.requireNonNull(
                answer.body().path("access_token").stringValue(null), () -> "no token for " + user + ": " + answer);
    }

    private Answer answer(HttpRequest request) {
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            int wait = answer.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("[0-9]{1,2}"))
                    .map(Integer::valueOf)
                    .orElse(1);
            return new Answer(answer.statusCode(), json(answer.body()), answer.body(), since(sent), wait);
        } catch (IOException e) {
            return new Answer(0, JSON.createObjectNode(), "nothing: " + e, since(sent), 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static void await(int seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
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
