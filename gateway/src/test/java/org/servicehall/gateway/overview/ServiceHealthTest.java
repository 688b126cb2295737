package org.servicehall.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.GatewaySettings;
import org.servicehall.gateway.GatewaySettings.Limit;
import org.servicehall.gateway.GatewaySettings.Limits;
import org.servicehall.gateway.GatewaySettings.Timeouts;
import org.servicehall.gateway.StubService;
import org.servicehall.gateway.route.Service;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class ServiceHealthTest {
    private static final String HEALTH = "/actuator/health";

    private final Map<Service, StubService> services = Arrays.stream(Service.values())
            .collect(Collectors.toMap(Function.identity(), service -> StubService.start(service.segment())));
    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceHealth health = new ServiceHealth(http, settings(), new JsonMapper());
    private final StubService cases = services.get(Service.CASES);

    @BeforeEach
    void allAreUp() {
        services.values().forEach(service -> service.answerJson(HEALTH, 200, "{\"status\":\"UP\"}"));
    }

    @AfterEach
    void close() {
        services.values().forEach(StubService::close);
        http.shutdownNow();
    }

    @Test
    void a_service_that_is_late_once_is_as_it_was_and_late_twice_it_is_away() {
        assertThat(statusOfCases()).isEqualTo("UP");

        cases.answer(HEALTH, _ -> {});

        assertThat(statusOfCases()).isEqualTo("UP");
        assertThat(statusOfCases()).isEqualTo("AWAY");
        assertThat(statusOfCases()).isEqualTo("AWAY");

        cases.answerJson(HEALTH, 200, "{\"status\":\"DEGRADED\"}");

        assertThat(statusOfCases()).isEqualTo("DEGRADED");
    }

    @Test
    void a_service_that_refuses_is_away_at_once_and_so_is_one_that_was_never_heard() {
        services.get(Service.ATTENDANCE).answer(HEALTH, _ -> {});
        assertThat(health.ask().get("attendance").status()).isEqualTo("AWAY");

        cases.close();

        assertThat(statusOfCases()).isEqualTo("AWAY");
    }

    private String statusOfCases() {
        return health.ask().get("cases").status();
    }

    private GatewaySettings settings() {
        Duration patience = Duration.ofMillis(300);
        var limit = new Limit(1, patience);
        return new GatewaySettings(
                URI.create("http://localhost"),
                services.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, service -> service.getValue().address())),
                new Timeouts(patience, patience, patience, patience, patience, patience, patience),
                new Limits(limit, limit, limit, limit, limit, 1, 1, 1),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                1,
                null);
    }
}
