package org.servicehall.demo.trouble;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.servicehall.demo.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Looks at the hall's health as whoever is on call would. */
final class Watch {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final List<String> SERVICES = List.of("intake", "cases", "accountability", "attendance");
    private static final String UP = "UP";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
    private final URI overview;

    Watch(Settings settings) {
        this.overview = settings.gateway().resolve("/health");
    }

    /** Whether the overview, or the part's own address where the overview doesn't know it, says that it is not well. */
    boolean seesFault(Part part) {
        if (part.isBackbone()) {
            JsonNode services = ask(overview).path("services");
            return SERVICES.stream()
                    .noneMatch(service -> statusOf(services.path(service)).equals(UP));
        }
        return SERVICES.contains(part.name())
                ? !statusOf(ask(overview).path("services").path(part.name())).equals(UP)
                : !statusOf(ask(part.health())).equals(UP);
    }

    /** Whether the overview counts messages that a person has to look at. */
    boolean seesSomethingSetAside() {
        return ask(overview)
                .path("services")
                .valueStream()
                .anyMatch(service -> service.path("setAside").asLong(0) > 0);
    }

    boolean isWhole(List<Part> parts) {
        return statusOf(ask(overview)).equals(UP)
                && parts.stream().allMatch(part -> statusOf(ask(part.health())).equals(UP));
    }

    /** What is said of each, for whoever wonders what is missing. */
    String told() {
        return ask(overview).toString();
    }

    private static String statusOf(JsonNode health) {
        return health.path("status").asString("");
    }

    private JsonNode ask(URI address) {
        try {
            return JSON.readTree(http.send(
                            HttpRequest.newBuilder(address)
                                    .timeout(LONGEST_ANSWER)
                                    .build(),
                            BodyHandlers.ofString())
                    .body());
        } catch (IOException | JacksonException e) {
            return MissingNode.getInstance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return MissingNode.getInstance();
        }
    }

    /** @return how long it took until it was so; the longest wait when it never was */
    static Duration until(BooleanSupplier so, Duration longest) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < longest.toNanos()) {
            if (so.getAsBoolean()) {
                return Duration.ofNanos(System.nanoTime() - begun);
            }
            pause(BETWEEN_LOOKS);
        }
        return longest;
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the hall was watched", e);
        }
    }
}
