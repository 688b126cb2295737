package org.servicehall.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.RunningGateway;
import org.servicehall.gateway.page.PageFiles;
import org.servicehall.gateway.route.Service;
import tools.jackson.databind.json.JsonMapper;

class OverviewTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OWN_FILES =
            List.of("residents/home.js", "home.css", "residents/board.js", "board.css", "documents.js");

    private final RunningGateway gateway = RunningGateway.shared();

    @Test
    void each_services_document_shows_addresses_as_they_are_from_outside() {
        gateway.behind(Service.INTAKE).answerJson("/v3/api-docs", 200, """
                {"openapi":"3.1.0","servers":[{"url":"http://localhost:8081"}],
                 "paths":{"/api/matters":{"get":{}},"/api/ops/clock":{"put":{}},"/api/ops/projections":{"get":{}}}}""");

        var answer = gateway.get("/openapi/intake");

        assertThat(answer.statusCode()).isEqualTo(200);
        var document = JSON.readTree(answer.body());
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(document.get("paths").propertyNames())
                .containsExactly("/api/matters", "/api/ops/clock", "/api/ops/intake/projections");
    }

    @Test
    void each_services_clock_is_told_apart_from_the_halls() {
        gateway.behind(Service.CASES).answerJson("/v3/api-docs", 200, """
                {"paths":{"/api/ops/clock":{"get":{"operationId":"clock.showOfService"}},
                          "/api/ops/overview":{"get":{"operationId":"projections.overview"}}}}""");

        var document = JSON.readTree(gateway.get("/openapi/cases").body());

        assertThat(document.get("paths").propertyNames()).containsExactly("/api/ops/cases/clock", "/api/ops/overview");
        assertThat(document.findValuesAsString("operationId"))
                .containsExactly("cases.clock.showOfService", "projections.overview");
    }

    @Test
    void one_document_holds_the_operations_of_all_services_that_a_door_leads_to() {
        gateway.behind(Service.INTAKE).answerJson("/v3/api-docs", 200, """
                {"tags":[{"name":"matters"},{"name":"ops"}],
                 "paths":{"/api/matters":{"get":{"operationId":"matters.list"}},
                          "/api/ops/projections":{"get":{"operationId":"projections.list"}},
                          "/api/inside":{"get":{}}},
                 "components":{"schemas":{"Same":{"type":"object"},"Reading":{"type":"string"}}}}""");
        gateway.behind(Service.CASES).answerJson("/v3/api-docs", 200, """
                {"tags":[{"name":"cases"},{"name":"ops"}],
                 "paths":{"/api/cases":{"get":{"schema":{"$ref":"#/components/schemas/Sheet"}}},
                          "/api/ops/projections":{"get":{"operationId":"projections.list"}},
                          "/api/clock":{"get":{}}},
                 "components":{"schemas":{"Same":{"type":"object"},"Reading":{"type":"integer"},
                                          "Sheet":{"read":{"$ref":"#/components/schemas/Reading"}}}}}""");
        gateway.behind(Service.ACCOUNTABILITY).answerJson("/v3/api-docs", 200, "{\"paths\":{}}");
        gateway.behind(Service.ATTENDANCE).answerJson("/v3/api-docs", 200, "{\"paths\":{}}");

        var document = JSON.readTree(gateway.get("/openapi/hall").body());

        assertThat(document.get("paths").propertyNames())
                .containsExactly(
                        "/api/matters", "/api/ops/intake/projections", "/api/cases", "/api/ops/cases/projections");
        assertThat(document.findValuesAsString("operationId"))
                .containsExactly("matters.list", "intake.projections.list", "cases.projections.list");
        assertThat(document.at("/tags").findValuesAsString("name")).containsExactly("cases", "matters", "ops");
        assertThat(document.at("/components/schemas").propertyNames())
                .containsExactly("Same", "IntakeReading", "CasesReading", "CasesSheet");
        assertThat(document.at("/components/schemas/CasesSheet/read/$ref").asString())
                .isEqualTo("#/components/schemas/CasesReading");
        assertThat(document.at("/paths/~1api~1cases/get/schema/$ref").asString())
                .isEqualTo("#/components/schemas/CasesSheet");
    }

    @Test
    void a_document_is_sent_again_when_a_service_has_another_one_and_only_then() {
        for (Service service : Service.values()) {
            gateway.behind(service).answerJson("/v3/api-docs", 200, "{\"paths\":{}}");
        }
        var first = gateway.get("/openapi/hall");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(gateway.get("/openapi/hall", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        gateway.behind(Service.CASES).answerJson("/v3/api-docs", 200, "{\"paths\":{\"/api/cases\":{\"get\":{}}}}");

        var second = gateway.get("/openapi/hall", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("/api/cases");
        assertThat(first.body()).doesNotContain("/api/cases");
    }

    @Test
    void a_service_whose_document_is_as_it_was_need_not_send_it() {
        var asked = new ArrayList<String>();
        gateway.behind(Service.INTAKE).answer("/v3/api-docs", exchange -> {
            String known = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
            asked.add(known);
            byte[] body = "{\"paths\":{\"/api/matters\":{\"get\":{}}}}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", "\"a\"");
            exchange.sendResponseHeaders(known.equals("\"a\"") ? 304 : 200, known.equals("\"a\"") ? -1 : body.length);
            if (!known.equals("\"a\"")) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });

        assertThat(gateway.get("/openapi/intake").body())
                .isEqualTo(gateway.get("/openapi/intake").body())
                .contains("/api/matters");
        assertThat(asked).endsWith("\"a\"");
    }

    @Test
    void the_documents_are_listed() {
        var list = JSON.readTree(gateway.get("/openapi").body());

        assertThat(list.at("/items").findValuesAsString("url"))
                .containsExactly(
                        "/openapi/hall",
                        "/openapi/intake",
                        "/openapi/cases",
                        "/openapi/accountability",
                        "/openapi/attendance");
    }

    @Test
    void a_document_that_is_none_is_not_shown() {
        gateway.behind(Service.ATTENDANCE).answerJson("/v3/api-docs", 200, "<html>");
        gateway.behind(Service.CASES).answerJson("/v3/api-docs", 401, "{}");

        assertThat(gateway.get("/openapi/attendance").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/openapi/cases").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/openapi/gateway").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/index.html", "/", "/board", "/login"})
    void a_page_uses_nothing_from_elsewhere(String address) {
        var answer = gateway.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(fromElsewhere(answer.body())).isEmpty();
        for (String file : OWN_FILES) {
            assertThat(fromElsewhere(
                            gateway.get(PageFiles.address(gateway, file)).body()))
                    .isEmpty();
        }
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
    }

    private static Stream<String> fromElsewhere(String text) {
        return Pattern.compile("(https?:)?//[a-z]").matcher(text).results().map(MatchResult::group);
    }

    @Test
    @Tag("W1")
    @Tag("W2")
    void the_board_is_a_page_for_everybody_and_the_home_page_leads_there() {
        var board = gateway.get("/board?hall=330106");

        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(board.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
        assertThat(board.body()).contains("id=\"slogan\"", "id=\"rules\"", "id=\"windows\"", "/assets/board-");
        assertThat(board.body()).doesNotContain("<script>", "style=", "onclick");
        assertThat(gateway.get(PageFiles.address(gateway, "residents/board.js")).body())
                .contains("/api/public/board?hall=");
        assertThat(gateway.get("/").body()).contains("href=\"/board\"");
    }

    @Test
    void the_documents_page_lists_every_service_and_its_viewer_is_served() {
        var viewer = gateway.get(PageFiles.address(gateway, "documents.js")).body();

        for (Service service : Service.values()) {
            assertThat(viewer).contains("/openapi/" + service.segment());
        }
        assertThat(gateway.get("/docs").headers().firstValue("Location")).hasValue("/docs/index.html");
        assertThat(gateway.get(PageFiles.address(gateway, "swagger-ui-bundle.js"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(gateway.get(PageFiles.address(gateway, "swagger-ui.css")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void health_is_that_of_all_services_asked_at_once() {
        for (Service service : Service.values()) {
            gateway.behind(service).answerJson("/actuator/health", 200, "{\"status\":\"UP\"}");
        }
        assertThat(gateway.get("/actuator/health").statusCode()).isEqualTo(200);
        try (var ill = RunningGateway.start("embedded,demo")) {
            ill.behind(Service.INTAKE).answerJson("/actuator/health", 200, "{\"status\":\"UP\"}");
            ill.behind(Service.CASES).answerJson("/actuator/health", 503, """
                            {"status":"DOWN","components":{
                              "loops":{"status":"DOWN","details":{"deadline-sweep":"FAILING for 9 s"}},
                              "control":{"status":"DEGRADED"},"mongo":{"status":"UP"}}}""");
            ill.behind(Service.ACCOUNTABILITY).close();
            ill.behind(Service.ATTENDANCE).answerJson("/actuator/health", 200, "<html>");

            var answer = ill.get("/health");

            assertThat(answer.statusCode()).isEqualTo(503);
            var health = JSON.readTree(answer.body());
            assertThat(health.get("status").asString()).isEqualTo("DOWN");
            assertThat(health.at("/services/intake/status").asString()).isEqualTo("UP");
            assertThat(health.at("/services/cases/status").asString()).isEqualTo("DOWN");
            assertThat(health.at("/services/cases/ailing").toString())
                    .isEqualTo("{\"control\":\"DEGRADED\",\"loops\":\"DOWN\"}");
            assertThat(health.at("/services/accountability/status").asString()).isEqualTo("AWAY");
            assertThat(health.at("/services/attendance/status").asString()).isEqualTo("UNKNOWN");
            assertThat(ill.get("/actuator/health").statusCode()).isEqualTo(200);
        }
        assertThat(gateway.get("/health").body()).contains("\"status\":\"UP\"").doesNotContain("DOWN");
    }

    @Test
    void a_service_that_set_something_aside_works_and_is_not_up() {
        try (var degraded = RunningGateway.start("embedded,demo")) {
            for (Service service : Service.values()) {
                degraded.behind(service).answerJson("/actuator/health", 200, "{\"status\":\"UP\"}");
            }
            degraded.behind(Service.CASES).answerJson("/actuator/health", 200, """
                    {"status":"DEGRADED","components":{"letters":{"status":"DEGRADED","details":{"open":3}}}}""");

            var answer = degraded.get("/health");

            assertThat(answer.statusCode()).isEqualTo(200);
            var health = JSON.readTree(answer.body());
            assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
            assertThat(health.at("/services/cases/setAside").asLong()).isEqualTo(3);
            assertThat(health.at("/services/intake/setAside").asLong()).isZero();
        }
    }
}
