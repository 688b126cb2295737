package org.servicehall.gateway.overview;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.route.Service;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks all services at once how they are; who refuses is away, and who is late for longer than a minute. Late for a moment may
 * be a busy machine, or a process that hangs: a service that worked then is silent, which a person sees at once.
 */
@Component
class ServiceHealth {
    private static final Duration FORGIVEN = Duration.ofMinutes(1);

    private final HttpClient http;
    private final GatewaySettings settings;
    private final JsonMapper json;
    private final LongSupplier nanoTime;
    private final Map<Service, Heard> heard = new ConcurrentHashMap<>();

    private record Heard(Status status, long at) {}

    ServiceHealth(HttpClient http, GatewaySettings settings, JsonMapper json, LongSupplier limitsClock) {
        this.http = http;
        this.settings = settings;
        this.json = json;
        this.nanoTime = limitsClock;
    }

    /**
     * How a service is.
     *
     * @param status UP, or what the service says of itself, SILENT when it has not answered in time of late, or AWAY
     * @param ailing its parts that are not UP, as {@code loops} or {@code relay}, and how they are
     * @param setAside messages that a person has to look at; then it is at best DEGRADED
     */
    record Status(String status, long milliseconds, Map<String, String> ailing, long setAside) {
        private static Status of(String status) {
            return new Status(status, 0, Map.of(), 0);
        }

        private Status silent() {
            return isWorking() ? new Status("SILENT", milliseconds, ailing, setAside) : this;
        }

        private Status after(long nanos) {
            return new Status(status, TimeUnit.NANOSECONDS.toMillis(nanos), ailing, setAside);
        }

        boolean isUp() {
            return "UP".equals(status);
        }

        boolean isWorking() {
            return isUp() || "DEGRADED".equals(status) || "SILENT".equals(status);
        }
    }

    Map<String, Status> ask() {
        return ask(settings.timeouts().health());
    }

    Map<String, Status> ask(Duration patience) {
        var asked = new TreeMap<String, CompletableFuture<Status>>();
        for (Service service : Service.values()) {
            asked.put(service.segment(), ask(service, patience));
        }
        var answers = new TreeMap<String, Status>();
        asked.forEach((name, answer) -> answers.put(name, answer.join()));
        return answers;
    }

    private CompletableFuture<Status> ask(Service service, Duration patience) {
        long begun = System.nanoTime();
        URI address = settings.of(service).resolve("/actuator/health");
        return http.sendAsync(HttpRequest.newBuilder(address).timeout(patience).build(), BodyHandlers.ofByteArray())
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> hear(service, status(answer.body())))
                .exceptionally(failure -> unheard(service, failure))
                .thenApply(status -> status.after(System.nanoTime() - begun));
    }

    private Status hear(Service service, Status status) {
        heard.put(service, new Heard(status, nanoTime.getAsLong()));
        return status;
    }

    private Status unheard(Service service, Throwable failure) {
        if (!isLate(failure)) {
            heard.remove(service);
        }
        Heard last = heard.get(service);
        return last != null && isFresh(last) ? last.status().silent() : Status.of("AWAY");
    }

    private boolean isFresh(Heard last) {
        return nanoTime.getAsLong() - last.at() <= FORGIVEN.toNanos();
    }

    private static boolean isLate(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof TimeoutException || cause instanceof HttpTimeoutException;
    }

    private Status status(byte[] body) {
        try {
            JsonNode health = json.readTree(body);
            return new Status(
                    health.path("status").asString("UNKNOWN"),
                    0,
                    ailing(health.path("components")),
                    health.at("/components/letters/details/open").asLong(0));
        } catch (JacksonException notHealth) {
            return Status.of("UNKNOWN");
        }
    }

    private static Map<String, String> ailing(JsonNode parts) {
        var ailing = new TreeMap<String, String>();
        parts.properties().forEach(part -> {
            String status = part.getValue().path("status").asString("UNKNOWN");
            if (!status.equals("UP")) {
                ailing.put(part.getKey(), status);
            }
        });
        return ailing;
    }
}
