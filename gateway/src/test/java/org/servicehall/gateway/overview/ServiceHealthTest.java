package org.servicehall.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
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
    /** For what must answer, on however busy a machine. */
    private static final Duration LONG = Duration.ofSeconds(30);
    /** For what must not. */
    private static final Duration SHORT = Duration.ofMillis(300);

    private final Map<Service, StubService> services = Arrays.stream(Service.values())
            .collect(Collectors.toMap(Function.identity(), service -> StubService.start(service.segment())));
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong time = new AtomicLong();
    private final ServiceHealth health = new ServiceHealth(http, settings(), new JsonMapper(), time::get);
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
    void a_service_that_is_late_is_silent_however_many_ask_and_after_a_minute_it_is_away() {
        assertThat(statusOfCases()).isEqualTo("UP");

        cases.answer(HEALTH, _ -> {});

        pass(Duration.ofSeconds(50));
        assertThat(statusOfSilentCases()).isEqualTo("SILENT");
        assertThat(statusOfSilentCases()).isEqualTo("SILENT");
        pass(Duration.ofSeconds(11));
        assertThat(statusOfSilentCases()).isEqualTo("AWAY");

        cases.answerJson(HEALTH, 200, "{\"status\":\"DEGRADED\"}");

        assertThat(statusOfCases()).isEqualTo("DEGRADED");
    }

    /** A busy machine takes no hall down; whoever looks sees that it hangs. */
    @Test
    void who_is_silent_counts_as_working_and_not_as_up() {
        statusOfCases();
        cases.answer(HEALTH, _ -> {});

        var silent = health.ask(SHORT).get("cases");

        assertThat(silent.isWorking()).isTrue();
        assertThat(silent.isUp()).isFalse();
    }

    @Test
    void who_was_down_is_down_while_it_is_late() {
        cases.answerJson(HEALTH, 503, "{\"status\":\"DOWN\"}");
        assertThat(statusOfCases()).isEqualTo("DOWN");

        cases.answer(HEALTH, _ -> {});

        assertThat(statusOfSilentCases()).isEqualTo("DOWN");
    }

    @Test
    void what_a_service_said_long_ago_says_nothing_of_it_now() {
        assertThat(statusOfCases()).isEqualTo("UP");

        cases.answer(HEALTH, _ -> {});
        pass(Duration.ofHours(20));

        assertThat(statusOfSilentCases()).isEqualTo("AWAY");
    }

    @Test
    void a_service_that_was_never_heard_is_away() {
        cases.answer(HEALTH, _ -> {});

        assertThat(statusOfSilentCases()).isEqualTo("AWAY");
    }

    @Test
    void a_service_that_refuses_is_away_at_once() {
        assertThat(statusOfCases()).isEqualTo("UP");

        cases.close();

        assertThat(statusOfCases()).isEqualTo("AWAY");
    }

    private String statusOfCases() {
        return statusOfCases(LONG);
    }

    private String statusOfSilentCases() {
        return statusOfCases(SHORT);
    }

    private String statusOfCases(Duration patience) {
        return health.ask(patience).get("cases").status();
    }

    private void pass(Duration more) {
        time.addAndGet(more.toNanos());
    }

    private GatewaySettings settings() {
        var limit = new Limit(1, LONG);
        return new GatewaySettings(
                URI.create("http://localhost"),
                services.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, service -> service.getValue().address())),
                new Timeouts(LONG, LONG, LONG, LONG, LONG, LONG, LONG),
                new Limits(limit, limit, limit, limit, limit, limit, limit, limit, 1, 1, 1),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                DataSize.ofKilobytes(1),
                1,
                null);
    }
}
