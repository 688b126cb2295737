package org.servicehall.bench.load;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** What views and automations have not applied yet, as each service tells its operators. */
public final class Backlog {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** Between two events of which one follows from the other nothing waits for a moment. */
    private static final int LOOKS_IN_A_ROW = 10;

    private static final long UNKNOWN = -1;

    private final Map<String, URI> services;
    private final OperatorsDoor door;

    /**
     * @param services their own addresses, by name
     * @param signIn gives an operator a new token
     */
    public Backlog(Map<String, URI> services, Supplier<String> signIn) {
        this.services = Map.copyOf(services);
        this.door = new OperatorsDoor(signIn);
    }

    /**
     * How it stands now.
     *
     * @param events known to wait, each counted for every view and automation it waits for
     * @param isKnown whether each view and automation knows how many wait for it; one that was just given its partitions does not
     * @param since when the oldest was sent that waits for a view, or may; {@link Instant#MAX} where none does
     * @param setAside streams of which something was set aside
     */
    public record Standing(long events, boolean isKnown, Instant since, int setAside) {
        static final Standing NOTHING_WAITS = new Standing(0, true, Instant.MAX, 0);

        Standing plus(Standing other) {
            return new Standing(
                    events + other.events,
                    isKnown && other.isKnown,
                    since.isBefore(other.since) ? since : other.since,
                    setAside + other.setAside);
        }

        boolean isDrained() {
            return isKnown && events == 0;
        }

        /** Whether every view has what was sent until then, whatever came after it. */
        public boolean viewsHaveAllUntil(Instant sent) {
            return since.isAfter(sent);
        }
    }

    /** Of all services. */
    public Standing now() throws InterruptedException {
        Standing all = Standing.NOTHING_WAITS;
        for (URI service : services.values()) {
            all = all.plus(standing(door.ask(service, "/api/ops/projections")));
        }
        return all;
    }

    static Standing standing(JsonNode projections) {
        Standing all = Standing.NOTHING_WAITS;
        for (JsonNode each : projections.path("items")) {
            long lag = each.path("lag").asLong(UNKNOWN);
            boolean behind = isView(each) && lag != 0;
            all = all.plus(new Standing(
                    Math.max(0, lag),
                    lag != UNKNOWN,
                    behind ? oldest(each, lag) : Instant.MAX,
                    each.path("poisoned").size()));
        }
        return all;
    }

    private static boolean isView(JsonNode projection) {
        return !projection.path("collection").asString("").isEmpty();
    }

    /** Long ago where it is not known yet. */
    private static Instant oldest(JsonNode projection, long lag) {
        String oldest = projection.path("oldest").asString("");
        return lag == UNKNOWN || oldest.isEmpty()
                ? Instant.MIN
                : OffsetDateTime.parse(oldest).toInstant();
    }

    /** As {@link #drained(Duration, Duration)}, where a tenth of a second counts. */
    public long drained(Duration standstill) throws InterruptedException {
        return drained(LOOK_AGAIN, standstill);
    }

    /**
     * Waits until nothing waits for any view or automation.
     *
     * @param lookAgain each look costs every service some milliseconds
     * @return since when, as {@link System#nanoTime()}
     * @throws IllegalStateException when for so long nothing fewer waits
     */
    public long drained(Duration lookAgain, Duration standstill) throws InterruptedException {
        long fewest = Long.MAX_VALUE;
        long since = System.nanoTime();
        long moved = since;
        for (int empty = 0; empty < LOOKS_IN_A_ROW; ) {
            Standing now = now();
            long looked = System.nanoTime();
            empty = now.isDrained() ? empty + 1 : 0;
            if (empty == 0) {
                since = looked;
            }
            if (now.isKnown() && now.events() < fewest) {
                fewest = now.events();
                moved = looked;
            }
            if (empty == 0 && looked - moved > standstill.toNanos()) {
                throw new IllegalStateException("%d events%s still wait, and no fewer for %s"
                        .formatted(now.events(), now.isKnown() ? "" : " and some nobody knows", standstill));
            }
            Thread.sleep(lookAgain);
        }
        return since;
    }
}
