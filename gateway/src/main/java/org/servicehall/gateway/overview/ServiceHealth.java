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

    /**
     * How a service is.
     *
     * @param status UP, or what the service says of itself, or AWAY when it says nothing
     * @param setAside messages that a person has to look at; then it is at best DEGRADED
     */
    record Status(String status, long setAside, long milliseconds) {
        boolean isUp() {
            return "UP".equals(status);
        }

        boolean isWorking() {
            return isUp() || "DEGRADED".equals(status);
        }
    }

    private record Said(String status, long setAside) {
        static final Said NOTHING = new Said("AWAY", 0);
        static final Said NONSENSE = new Said("UNKNOWN", 0);
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
                .thenApply(answer -> said(answer.body()))
                .exceptionally(_ -> Said.NOTHING)
                .thenApply(said -> new Status(
                        said.status(), said.setAside(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
    }

    private Said said(byte[] body) {
        try {
            var health = json.readTree(body);
            return new Said(
                    health.path("status").asString("UNKNOWN"),
                    health.at("/components/letters/details/open").asLong(0));
        } catch (JacksonException notHealth) {
            return Said.NONSENSE;
        }
    }
}
