package org.servicehall.gateway.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.RunningGateway;
import org.servicehall.gateway.route.Service;
import tools.jackson.databind.json.JsonMapper;

/** What several services have a part in is one answer here. */
class GatherTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DESK = "/api/desk";

    private final RunningGateway gateway = RunningGateway.shared();

    @BeforeEach
    void everyServiceHasItsPart() {
        for (Service service : Service.values()) {
            gateway.behind(service).forget();
            gateway.behind(service)
                    .answerJson(DESK, 200, "{\"queues\":[{\"code\":\"" + service.segment() + "\",\"count\":1}]}");
        }
    }

    @AfterEach
    void answerAsUsual() {
        for (Service service : Service.values()) {
            gateway.behind(service).answerAsUsual(DESK);
        }
    }

    @Test
    void the_parts_of_all_services_are_one_answer_asked_in_the_askers_name() {
        var answer = gateway.get(DESK, with("Accept-Language", "en", "Cookie", "x=1", "If-None-Match", "\"a\""));

        assertThat(answer.statusCode()).isEqualTo(200);
        var desk = JSON.readTree(answer.body());
        assertThat(desk.get("queues").findValuesAsString("code"))
                .containsExactly("intake", "cases", "accountability", "attendance");
        assertThat(desk.get("unavailable").isEmpty()).isTrue();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        for (Service service : Service.values()) {
            var asked = gateway.behind(service).take();
            assertThat(asked.header("Authorization")).startsWith("Bearer ");
            assertThat(asked.header("Accept-Language")).isEqualTo("en");
            assertThat(asked.header("Cookie")).isNull();
            assertThat(asked.header("If-None-Match")).isNull();
        }
    }

    @Test
    void while_nothing_changes_it_is_not_sent_again() {
        String tag = gateway.get(DESK, clerk()).headers().firstValue("ETag").orElseThrow();

        var again = gateway.get(DESK, with("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        gateway.behind(Service.CASES).answerJson(DESK, 200, "{\"queues\":[]}");
        assertThat(gateway.get(DESK, with("If-None-Match", tag)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_service_in_trouble_leaves_its_part_out_and_the_answer_says_so() {
        var never = new CountDownLatch(1);
        try (var ill = RunningGateway.start("embedded,demo", "hall.gateway.timeouts.health=3s")) {
            ill.behind(Service.INTAKE).answerJson(DESK, 200, "{\"queues\":[{\"code\":\"held\"}]}");
            ill.behind(Service.CASES).answerJson(DESK, 503, "{}");
            ill.behind(Service.ACCOUNTABILITY).close();
            ill.behind(Service.ATTENDANCE).answer(DESK, exchange -> {
                try {
                    never.await();
                } catch (InterruptedException closing) {
                    exchange.close();
                }
            });

            var answer = ill.get(DESK, ill.tokens().bearer("CLERK"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .isEqualTo("{\"queues\":[{\"code\":\"held\"}],"
                            + "\"unavailable\":[\"cases\",\"accountability\",\"attendance\"]}");
            ill.behind(Service.INTAKE).answerJson(DESK, 200, "no json");
            assertThat(ill.get(DESK, ill.tokens().bearer("CLERK")).statusCode()).isEqualTo(503);
        } finally {
            never.countDown();
        }
    }

    /** Its time is for the whole answer, to the last byte. */
    @Test
    void a_service_that_begins_and_does_not_end_leaves_its_part_out() {
        var never = new CountDownLatch(1);
        try (var ill = RunningGateway.start("embedded,demo", "hall.gateway.timeouts.health=1s")) {
            for (Service service : Service.values()) {
                ill.behind(service).answerJson(DESK, 200, "{\"queues\":[]}");
            }
            ill.behind(Service.CASES).answer(DESK, exchange -> {
                exchange.sendResponseHeaders(200, 1_000);
                exchange.getResponseBody().write('{');
                exchange.getResponseBody().flush();
                try {
                    never.await();
                } catch (InterruptedException closing) {
                    exchange.close();
                }
            });

            var answer = ill.get(DESK, ill.tokens().bearer("CLERK"));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"queues\":[],\"unavailable\":[\"cases\"]}");
        } finally {
            never.countDown();
        }
    }

    @Test
    void operators_see_all_services_at_one_look_and_which_are_away() {
        var overview = "/api/ops/overview";
        try (var ill = RunningGateway.start("embedded,demo")) {
            for (Service service : Service.values()) {
                ill.behind(service)
                        .answerJson(overview, 200, "{\"services\":[{\"service\":\"" + service.segment() + "\"}]}");
            }
            ill.behind(Service.CASES).close();

            var answer = ill.get(overview, ill.tokens().bearer("OPS"));

            assertThat(answer.statusCode()).isEqualTo(200);
            var all = JSON.readTree(answer.body());
            assertThat(all.get("services").findValuesAsString("service"))
                    .containsExactly("intake", "accountability", "attendance");
            assertThat(all.get("unavailable").toString()).isEqualTo("[\"cases\"]");
            assertThat(ill.get(overview, ill.tokens().bearer("LEAD")).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void what_one_refuses_is_refused_as_that_one_says() {
        gateway.behind(Service.CASES).answerJson(DESK, 400, "{\"code\":\"unknown-parameter\"}");

        var answer = gateway.get(DESK + "?x=1", clerk());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"code\":\"unknown-parameter\"}");
        assertThat(gateway.behind(Service.INTAKE).take().uri()).isEqualTo(DESK + "?x=1");
        assertThat(gateway.get(DESK).statusCode()).isEqualTo(401);
    }

    @Test
    void what_is_everybodys_may_be_kept() {
        for (Service service : Service.values()) {
            gateway.behind(service).answerJson("/api/vocabulary", 200, "{\"items\":[]}");
        }

        assertThat(gateway.get("/api/vocabulary").headers().firstValue("Cache-Control"))
                .hasValue("private, no-cache");
        for (Service service : Service.values()) {
            gateway.behind(service).answerAsUsual("/api/vocabulary");
        }
    }

    @Test
    void a_service_that_has_no_such_address_yet_leaves_its_part_out() {
        gateway.behind(Service.CASES).answerJson(DESK, 404, "{\"code\":\"not-found\"}");

        var answer = gateway.get(DESK, clerk());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).get("unavailable").toString()).isEqualTo("[\"cases\"]");
    }

    @Test
    void the_documents_show_one_operation_that_says_which_services_may_be_missing() {
        for (Service service : Service.values()) {
            gateway.behind(service).answerJson("/v3/api-docs", 200, """
                    {"paths":{"/api/desk":{"get":{"operationId":"desk.show","responses":{"200":{"content":
                      {"application/json":{"schema":{"$ref":"#/components/schemas/Desk"},"example":{"queues":[]}}}}}}}},
                     "components":{"schemas":{"Desk":{"type":"object","properties":{},"required":["queues"]}}}}""");
        }

        var document = JSON.readTree(gateway.get("/openapi/hall").body());

        assertThat(document.findValuesAsString("operationId")).containsExactly("desk.show");
        assertThat(document.at("/components/schemas").propertyNames()).containsExactly("Desk");
        assertThat(document.at("/components/schemas/Desk/properties/unavailable/items/enum")
                        .valueStream()
                        .map(name -> name.asString()))
                .containsExactly("intake", "cases", "accountability", "attendance");
        assertThat(document.findValue("example").toString()).isEqualTo("{\"queues\":[],\"unavailable\":[]}");
        assertThat(document.at("/components/schemas/Desk/required").toString())
                .isEqualTo("[\"queues\",\"unavailable\"]");
        for (Service service : Service.values()) {
            gateway.behind(service).answerAsUsual("/v3/api-docs");
        }
    }

    private String[] clerk() {
        return gateway.tokens().bearer("CLERK");
    }

    private String[] with(String... headers) {
        String[] all = Arrays.copyOf(clerk(), headers.length + 2);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }
}
