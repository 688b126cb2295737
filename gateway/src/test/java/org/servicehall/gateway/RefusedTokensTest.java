package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test starts with time moved so far that all earlier tokens are forgotten. */
class RefusedTokensTest {
    private static final AtomicLong TIME = new AtomicLong();
    private static final int MOST = 3;

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.startAt(
                TIME::get,
                "hall.gateway.limits.open.requests=100000",
                "hall.gateway.limits.token.requests=" + MOST,
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

    /** On the doors that are open to everybody too. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/cases", "/api/matters"})
    void who_shows_bad_tokens_too_often_is_told_to_wait(String address) {
        for (int i = 0; i < MOST; i++) {
            assertThat(gateway.get(address, "Authorization", "Bearer forged" + i)
                            .statusCode())
                    .isEqualTo(401);
        }

        var refused = gateway.get(address, "Authorization", "Bearer forged");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-requests");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(200);
        assertThat(gateway.get(address, "Authorization", "Bearer forged", "X-Forwarded-For", "198.51.100.1")
                        .statusCode())
                .isEqualTo(401);
        pass(Duration.ofSeconds(30));
        assertThat(gateway.get(address, "Authorization", "Bearer forged").statusCode())
                .isEqualTo(401);
    }

    /** A hall full of clerks shares one address with whoever shows bad tokens there. */
    @Test
    void a_good_token_passes_whatever_others_of_its_address_have_shown() {
        for (int i = 0; i < 2 * MOST; i++) {
            gateway.get("/api/cases", "Authorization", "Bearer forged" + i);
        }
        assertThat(gateway.get("/api/cases", "Authorization", "Bearer forged").statusCode())
                .isEqualTo(429);

        assertThat(gateway.get("/api/cases", gateway.tokens().bearer("CLERK")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void good_tokens_are_not_counted() {
        var token = gateway.tokens().bearer("CLERK");
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(gateway.get("/api/matters", token).statusCode()).isEqualTo(200);
        }
    }

    private static void pass(Duration time) {
        TIME.addAndGet(time.toNanos());
    }
}
