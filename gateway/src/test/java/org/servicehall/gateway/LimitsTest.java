package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test starts with time moved so far that all earlier requests are forgotten. */
class LimitsTest {
    private static final AtomicLong TIME = new AtomicLong();
    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.startAt(
                TIME::get,
                "hall.gateway.limits.open.requests=3",
                "hall.gateway.limits.sign-in.requests=3",
                "hall.gateway.limits.password.requests=2",
                "hall.gateway.limits.export.requests=1",
                "hall.gateway.limits.ticket.requests=2",
                "hall.gateway.limits.booking.requests=2",
                "hall.gateway.limits.hand-in.requests=2",
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

    /** Rule S2: a place in a line costs whoever takes it nothing, and everybody behind it time. */
    @Test
    void queue_tickets_are_taken_within_a_limit_of_their_own() {
        String ticket = "{\"hall\":\"330106\",\"window\":\"LABOUR\"}";
        for (String address : List.of("/api/public/queue-tickets", "/api/public/queue-ticket%73")) {
            assertThat(gateway.postJson(address, ticket).statusCode()).isLessThan(400);
        }

        var refused = gateway.postJson("/api/public/queue-tickets", ticket);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1800");
        pass(Duration.ofMinutes(1));
        assertThat(gateway.get("/api/public/queue-board?hall=330106").statusCode())
                .isEqualTo(200);
        assertThat(gateway.postJson("/api/public/queue-tickets", ticket).statusCode())
                .isEqualTo(429);
    }

    /** Rule S3: a clerk's time is nobody else's once it is booked. */
    @Test
    void appointments_are_booked_and_moved_within_one_limit() {
        assertThat(gateway.postJson("/api/public/appointments", "{}").statusCode())
                .isNotEqualTo(429);
        assertThat(gateway.postJson("/api/public/appointment-moves", "{}").statusCode())
                .isNotEqualTo(429);
        assertThat(gateway.postJson("/api/public/appointments", "{}").statusCode())
                .isEqualTo(429);
        // A place given back costs nobody anything; all that is open has its own limit, which three have used up.
        pass(Duration.ofMinutes(1));
        assertThat(gateway.postJson("/api/public/appointment-cancellations", "{}")
                        .statusCode())
                .isNotEqualTo(429);
    }

    /** Rule S4: whoever hands in gives the hall something to look at and to keep. */
    @Test
    void papers_are_handed_in_within_a_limit_of_their_own() {
        String first = "/api/public/applications/330106-20250926-0001/papers?item=ID_CARD";
        String second = "/api/public/applications/330106-20250926-0002/papers?item=ID_CARD";
        for (String address : List.of(first, second)) {
            assertThat(gateway.postJson(address, "{}").statusCode()).isNotEqualTo(429);
        }
        assertThat(gateway.postJson(first, "{}").statusCode()).isEqualTo(429);
        pass(Duration.ofMinutes(1));
        assertThat(gateway.postJson("/api/public/appointments", "{}").statusCode())
                .isNotEqualTo(429);
    }

    /** Rule D7: the doors decode an address, and so must whoever counts at them. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/register.cs%76", "/api/%72egister.csv", "/%61pi/register.%78lsx"})
    void an_export_is_one_however_its_address_is_written(String address) {
        assertThat(gateway.get(address + "?hall=330106").statusCode()).isEqualTo(200);
        assertThat(gateway.get(address + "?hall=330106").statusCode()).isEqualTo(429);
        assertThat(gateway.get("/api/register.csv?hall=330106").statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%72egister",
                "/oauth2/authori%7Ae",
                "/oauth2/authorization/hal%6C",
                "/sign-i%6E",
                "/login/oauth2/code/hal%6C?code=x&state=y",
                "/%6Fpenapi/intake",
                "/logi%6E"
            })
    void what_is_open_is_counted_however_its_address_is_written(String address) {
        for (int i = 0; i < 3; i++) {
            assertThat(gateway.get(address).statusCode()).isNotEqualTo(429);
        }
        assertThat(gateway.get(address).statusCode()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/demo/token%73", "/lo%67in"})
    void passwords_are_counted_however_the_address_is_written(String address) {
        gateway.postJson(address, "{}");
        gateway.postJson(address, "{}");
        assertThat(gateway.postJson(address, "{}").statusCode()).isEqualTo(429);
    }

    /** Nothing that a limit would not recognise leads anywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/register.csv",
                "/oauth2/authorize",
                "/oauth2/authorization/hall",
                "/openapi/intake",
                "/login",
                "/demo/tokens",
                "/health",
                "/session"
            })
    void other_writings_of_an_address_lead_nowhere(String address) {
        for (String other : List.of(
                address + ";x=1",
                address.replaceFirst("(/[^/]+)", "$1;x"),
                address + "/",
                "/" + address,
                address.replaceFirst("([a-z])$", "%252F$1"),
                address + "%2E",
                address + "%2F",
                address + "%3Bx",
                address + "%00",
                address.replaceFirst("/", "/%2e/"))) {
            assertThat(gateway.get(other).statusCode()).as(other).isIn(400, 404, 429);
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
    void collecting_documents_counts_as_an_open_request() {
        for (int i = 0; i < 3; i++) {
            gateway.get("/openapi/intake");
        }
        assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(429);
    }

    @Test
    void the_steps_of_a_sign_in_have_one_limit_of_their_own() {
        for (int i = 0; i < 4; i++) {
            gateway.get("/api/matters");
        }
        assertThat(gateway.get("/oauth2/authorization/hall").statusCode()).isEqualTo(302);
        assertThat(gateway.get("/oauth2/authorize").statusCode()).isNotEqualTo(429);
        assertThat(gateway.get("/login").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/login/oauth2/code/hall?code=x&state=y").statusCode())
                .isEqualTo(429);
    }

    /** In one moment, with what reading the board has used up. */
    @Test
    void a_hall_full_of_clerks_behind_one_address_signs_in() {
        try (var hall = RunningGateway.startAt(TIME::get, "hall.gateway.limits.open.requests=1")) {
            hall.get("/api/matters");
            assertThat(hall.get("/api/matters").statusCode()).isEqualTo(429);
            for (int i = 0; i < 12; i++) {
                var home = new Browser(hall).signIn("wang.fang", "demo-wang.fang");
                assertThat(home.uri()).isEqualTo(hall.at("/"));
            }
        }
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
