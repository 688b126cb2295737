package org.servicehall.demo.checks;

import java.util.List;
import java.util.Map;
import org.servicehall.demo.hall.Answer;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** What operators see of the services' projections, through the gateway. */
final class Services {
    static final List<String> ALL = List.of("intake", "cases", "accountability", "attendance");

    private final HallClient hall;

    Services(HallClient hall) {
        this.hall = hall;
    }

    /**
     * A projection or automation.
     *
     * @param collection empty for an automation
     * @param wholeStreams whether it applies every event of the streams it follows
     */
    record Projection(String service, String name, String collection, boolean wholeStreams, long lag, long poisoned) {
        boolean isView() {
            return !collection.isEmpty();
        }
    }

    List<Projection> projections() {
        return ALL.stream()
                .flatMap(service -> hall.get(Staff.OPS, path(service))
                        .json()
                        .path("items")
                        .valueStream()
                        .map(status -> projection(service, status)))
                .toList();
    }

    /** Waits until every event has been taken in. */
    void awaitNoLag() {
        ALL.forEach(service -> hall.await(Staff.OPS, path(service), Services::caughtUp));
    }

    /** Rebuilds each view beside the live one and compares. */
    Answer compare(Projection view) {
        return hall.post(Staff.OPS, path(view.service()) + "/" + view.name() + "/comparison", Map.of());
    }

    private static boolean caughtUp(Answer statuses) {
        return statuses.json()
                .path("items")
                .valueStream()
                .allMatch(status -> status.path("lag").asLong(1) == 0);
    }

    private static Projection projection(String service, JsonNode status) {
        return new Projection(
                service,
                status.path("name").stringValue(),
                status.path("collection").asString(""),
                status.path("wholeStreams").booleanValue(),
                status.path("lag").asLong(),
                status.path("poisoned").size());
    }

    private static String path(String service) {
        return "/api/ops/" + service + "/projections";
    }
}
