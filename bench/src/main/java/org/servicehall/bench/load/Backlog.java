package org.servicehall.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What views and automations have not applied yet, as each service tells its operators. */
public final class Backlog {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** Between two events of which one follows from the other nothing waits for a moment. */
    private static final int LOOKS_IN_A_ROW = 10;

    private final Map<String, URI> services;
    private final OperatorsDoor door;

    /**
     * @param services their own addresses, by name
     * @param token of an operator
     */
    public Backlog(Map<String, URI> services, String token) {
        this.services = Map.copyOf(services);
        this.door = new OperatorsDoor(token);
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
            all = all.plus(standing(door.ask(service, "/api/ops/projections")));
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
}
