package org.servicehall.gateway.overview;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks all services at once how they are; who doesn't answer in time is away. */
@Component
class ServiceHealth {
    private final HttpClient http;
    private final GatewaySettings settings;
    private final JsonMapper json;

    ServiceHealth(HttpClient http, GatewaySettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        this.json = json;
    }

    /** @param status UP, or what the service says of itself, or AWAY when it says nothing */
    record Status(String status, long milliseconds) {
        boolean isUp() {
            return "UP".equals(status);
        }
    }

    Map<String, Status> ask() {
        var asked = new TreeMap<String, CompletableFuture<Status>>();
        for (Service service : Service.values()) {
            asked.put(service.segment(), ask(service));
        }
        var answers = new TreeMap<String, Status>();
        asked.forEach((name, answer) -> answers.put(name, answer.join()));
        return answers;
    }

    private CompletableFuture<Status> ask(Service service) {
        long begun = System.nanoTime();
        Duration patience = settings.timeouts().health();
        URI address = settings.of(service).resolve("/actuator/health");
        return http.sendAsync(HttpRequest.newBuilder(address).timeout(patience).build(), BodyHandlers.ofByteArray())
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> status(answer.body()))
                .exceptionally(_ -> "AWAY")
                .thenApply(status -> new Status(status, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
    }

    private String status(byte[] body) {
        try {
            return json.readTree(body).path("status").asString("UNKNOWN");
        } catch (JacksonException notHealth) {
            return "UNKNOWN";
        }
    }
}
