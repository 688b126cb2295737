package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What operators and the gateway see of a service that is well. */
class HealthTest implements WholeService {
    @LocalServerPort
    int port;

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
}
