package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test starts with time moved so far that all earlier requests are forgotten. */
class LimitsTest {
    private static final AtomicLong TIME = new AtomicLong();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.startAt(
                TIME::get,
                "hall.gateway.limits.open.requests=3",
                "hall.gateway.limits.password.requests=2",
                "hall.gateway.limits.export.requests=1",
                "hall.gateway.trusted-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void letTimePass() {
        pass(Duration.ofHours(1));
    }

    @Test
    void too_many_requests_to_what_is_open_are_429_until_the_time_said_has_passed() {
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(200);
        }

        var refused = gateway.get("/api/public/notices");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
        assertThat(refused.body()).contains("too-many-requests", "20 秒");
        pass(Duration.ofSeconds(20));
        assertThat(gateway.get("/api/public/notices").statusCode()).isEqualTo(200);
    }

    /** Rule D7: open to everybody, and a year of it is a long answer. */
    @Test
    void the_register_is_taken_away_within_a_limit_of_its_own() {
        assertThat(gateway.get("/api/register.csv?hall=330106").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/api/register?hall=330106").statusCode()).isEqualTo(200);

        var refused = gateway.get("/api/register.xlsx?hall=330106");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("600");
        var lead = gateway.tokens().bearer("LEAD");
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get("/api/register.xlsx?hall=330106", lead).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void staff_are_not_held_up_by_the_residents_limit() {
        var token = gateway.tokens().bearer("CLERK");
        for (int i = 0; i < 10; i++) {
            assertThat(gateway.get("/api/matters", token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void guessing_passwords_is_slowed_down() {
        String guess = "{\"user\":\"wang.fang\",\"password\":\"guess\"}";
        assertThat(gateway.postJson("/demo/tokens", guess).statusCode()).isEqualTo(401);
        assertThat(gateway.postJson("/demo/tokens", guess).statusCode()).isEqualTo(401);

        var refused = gateway.postJson("/demo/tokens", guess);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(gateway.postJson("/login", "{}").statusCode()).isEqualTo(429);
    }

    @Test
    void opening_sessions_and_collecting_documents_count_as_open_requests() {
        gateway.get("/oauth2/authorization/hall");
        gateway.get("/oauth2/authorize");
        gateway.get("/login");
        assertThat(gateway.get("/openapi/intake").statusCode()).isEqualTo(429);
    }

    @Test
    void behind_a_trusted_proxy_each_client_has_its_own_limit() {
        for (int i = 0; i < 10; i++) {
            assertThat(gateway.get("/api/matters", "X-Forwarded-For", "198.51.100." + i)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_client_cannot_shake_off_the_limit_with_an_address_of_its_own_making() {
        for (int i = 0; i < 3; i++) {
            gateway.get("/api/matters", "X-Forwarded-For", "203.0.113." + i + ", 198.51.100.77");
        }

        assertThat(gateway.get("/api/matters", "X-Forwarded-For", "203.0.113.9, 198.51.100.77")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void without_trusted_proxies_the_header_means_nothing() {
        try (var direct = RunningGateway.startAt(TIME::get, "hall.gateway.limits.open.requests=1")) {
            assertThat(direct.get("/api/matters", "X-Forwarded-For", "198.51.100.1")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(direct.get("/api/matters", "X-Forwarded-For", "198.51.100.2")
                            .statusCode())
                    .isEqualTo(429);
        }
    }

    private static void pass(Duration time) {
        TIME.addAndGet(time.toNanos());
    }
}
