package org.servicehall.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.servicehall.bench.load.Spending.Amount;
import org.servicehall.bench.load.Spending.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks each service at its own door what it has spent, as its operators may. */
final class ServiceCosts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, URI> services;
    private final String token;

    /** @param services their own addresses, by name */
    ServiceCosts(Map<String, URI> services, String token) {
        this.services = new TreeMap<>(services);
        this.token = token;
    }

    Spending now() throws InterruptedException {
        Map<Kind, Amount> store = new TreeMap<>();
        Map<String, Double> records = new TreeMap<>();
        for (var service : services.entrySet()) {
            JsonNode costs = costs(service.getValue());
            costs.path("store")
                    .forEach(cost -> store.put(
                            new Kind(
                                    service.getKey(),
                                    cost.path("collection").asString(""),
                                    cost.path("command").asString("")),
                            new Amount(
                                    cost.path("commands").asDouble(),
                                    cost.path("bytes").asDouble())));
            costs.path("records").forEachEntry((topic, sent) -> records.merge(topic, sent.asDouble(), Double::sum));
        }
        return new Spending(store, records);
    }

    /** Once nothing has been written for a while: whatever was done is in every view. */
    Spending settled() throws InterruptedException {
        Spending last = now();
        for (int quiet = 0, looks = 0; quiet < 2; looks++) {
            if (looks == MOST_LOOKS) {
                throw new IllegalStateException("The services go on writing though nobody asks them for anything");
            }
            Thread.sleep(LOOK_AGAIN);
            Spending now = now();
            quiet = now.since(last).writes() == 0 ? quiet + 1 : 0;
            last = now;
        }
        return last;
    }

    private JsonNode costs(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/actuator/costs"))
                .timeout(Duration.ofSeconds(10))
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
