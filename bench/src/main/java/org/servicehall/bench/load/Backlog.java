package org.servicehall.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What views and automations have not applied yet, as each service tells its operators. */
public final class Backlog {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** Between two events of which one follows from the other nothing waits for a moment. */
    private static final int LOOKS_IN_A_ROW = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, URI> services;
    private final String token;

    /**
     * @param services their own addresses, by name
     * @param token of an operator
     */
    public Backlog(Map<String, URI> services, String token) {
        this.services = Map.copyOf(services);
        this.token = token;
    }

    /**
     * How it stands now.
     *
     * @param events that wait, each counted for every view and automation it waits for
     * @param setAside streams of which something was set aside
     */
    public record Standing(long events, int setAside) {
        Standing plus(Standing other) {
            return new Standing(events + other.events, setAside + other.setAside);
        }
    }

    /** Of all services. */
    public Standing now() throws InterruptedException {
        Standing all = new Standing(0, 0);
        for (URI service : services.values()) {
            all = all.plus(standing(projections(service)));
        }
        return all;
    }

    static Standing standing(JsonNode projections) {
        Standing all = new Standing(0, 0);
        for (JsonNode each : projections.path("items")) {
            all = all.plus(new Standing(
                    Math.max(0, each.path("lag").asLong()),
                    each.path("poisoned").size()));
        }
        return all;
    }

    /**
     * Waits until nothing waits for any view.
     *
     * @return since when, as {@link System#nanoTime()}
     * @throws IllegalStateException when it takes longer than this
     */
    public long drained(Duration atMost) throws InterruptedException {
        long giveUp = System.nanoTime() + atMost.toNanos();
        long since = System.nanoTime();
        for (int empty = 0; empty < LOOKS_IN_A_ROW; ) {
            Standing standing = now();
            empty = standing.events() == 0 ? empty + 1 : 0;
            if (empty == 0) {
                since = System.nanoTime();
            }
            if (since > giveUp) {
                throw new IllegalStateException(standing.events() + " events still wait after " + atMost);
            }
            Thread.sleep(LOOK_AGAIN);
        }
        return since;
    }

    private JsonNode projections(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/api/ops/projections"))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        }
    }
}
