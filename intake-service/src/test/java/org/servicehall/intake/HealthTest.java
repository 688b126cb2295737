package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.servicehall.intake.testing.Door;
import org.servicehall.intake.testing.WholeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What operators and the gateway see of a service that is well. */
class HealthTest implements WholeService {
    @LocalServerPort
    int port;

    @Autowired
    ObjectProvider<ObservationRegistry> observers;

    @Autowired
    MeterRegistry counts;

    @Test
    void everyLoopCountsAndEveryPartIsNamed() {
        var door = new Door(port);
        await().untilAsserted(() ->
                assertThat(door.get("", "/actuator/health").text("status")).isEqualTo("UP"));
        JsonNode parts = door.get("", "/actuator/health").body().path("components");
        assertThat(parts.at("/loops/status").asString()).isEqualTo("UP");
        assertThat(parts.at("/loops/details/loops").asInt()).isGreaterThan(10);
        assertThat(parts.propertyNames()).contains("relay", "broker", "control", "mongo");
    }

    @Test
    void countsAreKeptThoughNobodyObserves() {
        assertThat(observers.stream()).isEmpty();
        assertThat(counts.find("hall.loops.alive").gauges()).isNotEmpty();
    }
}
