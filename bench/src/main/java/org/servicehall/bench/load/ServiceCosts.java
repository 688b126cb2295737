package org.servicehall.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.servicehall.bench.load.Spending.Amount;
import org.servicehall.bench.load.Spending.Kind;
import tools.jackson.databind.JsonNode;

/** Asks each service at its own door what it has spent, as its operators may. */
final class ServiceCosts {
    private static final String COSTS = "/actuator/costs";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 120;

    private final Map<String, URI> services;
    private final OperatorsDoor door;

    /**
     * @param services their own addresses, by name
     * @param signIn gives an operator a new token
     */
    ServiceCosts(Map<String, URI> services, Supplier<String> signIn) {
        this.services = new TreeMap<>(services);
        this.door = new OperatorsDoor(signIn);
    }

    /** Whether every one counts what it asks of its store; a service that does has asked something. */
    boolean areCounted() throws InterruptedException {
        for (URI service : services.values()) {
            if (door.ask(service, COSTS).path("store").isEmpty()) {
                return false;
            }
        }
        return true;
    }

    Spending now() throws InterruptedException {
        Map<Kind, Amount> store = new TreeMap<>();
        Map<String, Double> records = new TreeMap<>();
        for (var service : services.entrySet()) {
            JsonNode costs = door.ask(service.getValue(), COSTS);
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
}
