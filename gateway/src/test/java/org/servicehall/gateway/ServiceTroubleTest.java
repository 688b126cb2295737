package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.route.Service;

class ServiceTroubleTest {
    private final RunningGateway gateway = RunningGateway.shared();
    private final StubService intake = gateway.behind(Service.INTAKE);

    @Test
    void a_service_that_is_away_is_503_with_a_time_to_come_back() {
        try (var lonely = RunningGateway.start("embedded,demo")) {
            lonely.behind(Service.CASES).close();

            var answer = lonely.get("/api/register");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("service-away", "Idempotency-Key");
            assertThat(lonely.get("/api/matters").statusCode()).isEqualTo(200);
            assertThat(lonely.get("/openapi/cases").statusCode()).isEqualTo(503);
            assertThat(lonely.get("/health").statusCode()).isEqualTo(503);
        }
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_504() {
        var never = new CountDownLatch(1);
        try (var hasty = hasty()) {
            hasty.behind(Service.INTAKE).answer("/api/matters/slow", exchange -> {
                try {
                    never.await();
                } catch (InterruptedException closing) {
                    exchange.close();
                }
            });

            var answer = hasty.get("/api/matters/slow");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("service-slow");
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_book_may_take_longer_to_be_written_than_any_other_answer() {
        try (var hasty = hasty()) {
            hasty.behind(Service.CASES).answer("/api/register.csv", ServiceTroubleTest::lineByLine);
            hasty.behind(Service.ACCOUNTABILITY).answer("/api/ledger/export", ServiceTroubleTest::lineByLine);
            hasty.behind(Service.INTAKE).answer("/api/matters/long-winded", ServiceTroubleTest::lineByLine);

            assertThat(hasty.get("/api/register.csv?hall=330106").body().lines())
                    .hasSize(12);
            assertThat(hasty.get("/api/ledger/export", hasty.tokens().bearer("AUDITOR"))
                            .body()
                            .lines())
                    .hasSize(12);
            assertThatThrownBy(() -> hasty.get("/api/matters/long-winded")).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** Waits for an answer for so short that on a busy machine it may miss others than those that never come. */
    private static RunningGateway hasty() {
        return RunningGateway.start("embedded,demo", "hall.gateway.timeouts.read=700ms");
    }

    /** For twice the time an answer may take. */
    private static void lineByLine(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            for (int i = 0; i < 12; i++) {
                out.write(("x".repeat(20_000) + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(120));
            }
        }
    }

    @Test
    void an_answer_that_breaks_off_early_is_503_and_one_that_breaks_off_late_is_cut() {
        intake.answer("/api/matters/short", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        intake.answer("/api/matters/long", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[200_000]);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThat(gateway.get("/api/matters/short").statusCode()).isEqualTo(503);
        assertThatThrownBy(() -> gateway.get("/api/matters/long")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_a_service_refuses_passes_through_untouched() {
        String problem = "{\"type\":\"https://servicehall.org/problems/one-time-notice-spent\",\"rule\":\"N3\"}";
        intake.answerJson("/api/matters/refused", 409, problem);

        var answer = gateway.get("/api/matters/refused");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void versions_and_places_travel_back() {
        intake.answer("/api/matters/versioned", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            if ("\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                exchange.close();
            } else {
                exchange.getResponseHeaders().add("Location", "/api/cases/330106-20250926-0001");
                StubService.send(exchange, 201, "{}");
            }
        });

        var created = gateway.get("/api/matters/versioned");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(created.headers().firstValue("Location")).hasValue("/api/cases/330106-20250926-0001");
        assertThat(gateway.get("/api/matters/versioned", "If-None-Match", "\"7\"")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void nobody_learns_what_the_services_run_on_and_every_answer_is_guarded() {
        var answer = gateway.get("/api/matters");

        assertThat(answer.headers().map().keySet())
                .doesNotContain("server", "x-powered-by", "set-cookie", "strict-transport-security")
                .doesNotContain("x-application-context", "proxy-authenticate", "te", "trailer");
        assertThat(answer.headers().allValues("x-content-type-options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("content-security-policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                        + " frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("x-frame-options")).hasValue("DENY");
    }
}
