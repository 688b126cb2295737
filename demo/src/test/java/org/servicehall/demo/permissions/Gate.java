package org.servicehall.demo.permissions;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.servicehall.conformance.Answer;
import org.servicehall.conformance.ApiDocument;
import org.servicehall.conformance.Checked;
import org.servicehall.demo.hall.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running gateway, for many threads, and whether each of its answers is as its document says. */
final class Gate {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** A limit on anonymous requests is for a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final JsonNode document;
    private final Checked checked;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Gate(URI gateway) {
        this.gateway = gateway;
        String text = sent(HttpRequest.newBuilder(gateway.resolve("/openapi/hall"))
                        .build())
                .body();
        this.document = JSON.readTree(text);
        this.checked = new Checked(ApiDocument.of(text));
    }

    JsonNode document() {
        return document;
    }

    /** Answers that are not as described. */
    List<String> faults() {
        return checked.newFaults();
    }

    long answers() {
        return checked.answers();
    }

    /**
     * @param user empty for nobody
     * @param body with its media type; null for none
     */
    Answer ask(String user, String method, String address, @Nullable String mediaType, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.resolve(address))
                .header("Reading-Reason", "permissions")
                .method(method, mediaType == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        if (!user.isEmpty()) {
            request.header("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::token));
        }
        Answer answer = answer(request.build());
        checked.check(answer);
        return answer;
    }

    private String token(String user) {
        String body = JSON.writeValueAsString(Map.of("user", user, "password", "demo-" + user));
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/demo/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return JSON.readTree(sent(request).body()).path("access_token").asString();
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response = sent(request);
        return new Answer(
                request.method(),
                request.uri().getPath(),
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(null),
                response.headers().map().keySet(),
                response.body());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        return new Patience(PATIENCE)
                .until(request.method() + " " + request.uri(), () -> http.send(request, BodyHandlers.ofString()));
    }
}
