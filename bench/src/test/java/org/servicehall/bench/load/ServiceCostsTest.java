package org.servicehall.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** ADR 81: a hall that does not count is told from one that asked nothing of its stores. */
class ServiceCostsTest {
    @Test
    void servicesAreCountedWhereEachTellsWhatItAsked() throws Exception {
        String counted =
                "{\"store\": [{\"command\": \"find\", \"collection\": \"streams\", \"commands\": 2, \"bytes\": 90}]}";
        try (Service intake = new Service(counted);
                Service cases = new Service("{\"store\": [], \"records\": {\"hall.cases\": 3}}", counted)) {
            ServiceCosts costs =
                    new ServiceCosts(Map.of("intake", intake.address(), "cases", cases.address()), () -> "token");

            assertThat(costs.areCounted()).isFalse();
            assertThat(costs.areCounted()).isTrue();
            assertThat(costs.now().all().commands()).isEqualTo(4);
        }
    }
}
