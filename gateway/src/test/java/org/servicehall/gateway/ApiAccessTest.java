package org.servicehall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.servicehall.gateway.route.Service;

class ApiAccessTest {
    private static final String CASES = "/api/cases";

    private final RunningGateway gateway = RunningGateway.shared();
    private final StubService cases = gateway.behind(Service.CASES);

    @BeforeEach
    void forgetEarlierRequests() {
        cases.forget();
    }

    @Test
    void without_a_token_the_answer_is_401_in_chinese() {
        var answer = gateway.get(CASES);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Language")).hasValue("zh");
        assertThat(answer.body())
                .contains("\"type\":\"https://servicehall.org/problems/unauthenticated\"", "\"title\":\"请先登录\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB,zh;q=0.5|Sign in first",
                "zh-CN,en;q=0.8|请先登录",
                "fr|请先登录",
                ";;;=|请先登录",
            })
    void a_problem_speaks_english_to_those_who_prefer_it(String accepted, String title) {
        assertThat(gateway.get(CASES, "Accept-Language", accepted).body()).contains(title);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/due-board, OPS",
        "POST, /api/applications, OPS",
        "POST, /api/cases/330106-20250926-0001/decision, OPS",
        "GET, /api/ledger, OPS",
        "GET, /api/complaints, OPS",
        "PUT, /api/ops/clock, CLERK",
        "GET, /api/ops/cases/projections, LEAD",
        "POST, /api/attendance/signatures, OPS",
        "GET, /api/cases, RESIDENT",
        "POST, /api/calendars/2027, OFFICE",
    })
    void a_role_the_row_does_not_name_is_refused(String method, String address, String role) {
        var answer = gateway.send(gateway.request(address)
                .headers(gateway.tokens().bearer(role))
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"forbidden\"");
        assertThat(cases.receivedNothing()).isTrue();
    }

    @Test
    void a_token_for_another_system_is_not_valid_here() {
        assertNotValid(gateway.tokens().with(claims -> claims.audience("tax-office")));
    }

    @Test
    void an_expired_token_is_not_valid() {
        var past = Date.from(Instant.now().minusSeconds(3600));
        assertNotValid(gateway.tokens().with(claims -> claims.expirationTime(past)));
    }

    @Test
    void a_token_without_an_end_is_not_valid() {
        assertNotValid(gateway.tokens().with(claims -> claims.expirationTime(null)));
    }

    @Test
    void a_token_of_another_issuer_is_not_valid() {
        assertNotValid(gateway.tokens().with(claims -> claims.issuer("https://elsewhere.example")));
    }

    @Test
    void a_token_signed_with_another_key_is_not_valid() {
        var foreign = TestKeys.named("foreign");
        assertNotValid(new TestTokens(foreign, gateway.at("").toString()).with(_ -> {}));
    }

    @Test
    void an_unsigned_token_is_not_valid() {
        String payload = gateway.tokens().with(_ -> {}).split("\\.")[1];
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        assertNotValid(header + "." + payload + ".");
        assertNotValid("garbage");
    }

    @Test
    void a_token_without_the_scope_of_this_system_is_refused() {
        assertThat(withToken(gateway.tokens().with(claims -> claims.claim("scope", "openid")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void roles_of_an_unexpected_form_are_no_roles() {
        for (Object odd : List.of("CLERK", 7, Map.of("CLERK", true), List.of(1, 2))) {
            assertThat(withToken(gateway.tokens().with(claims -> claims.claim("roles", odd)))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_open_door_needs_no_token_but_refuses_a_false_one() {
        assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(200);
        assertThat(gateway.get("/api/matters", "Authorization", "Bearer garbage")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void the_token_travels_on_and_forged_identities_do_not() {
        String token = gateway.tokens().with(_ -> {});

        gateway.get(
                CASES,
                "Authorization",
                "Bearer " + token,
                "X-User",
                "zhou.min",
                "X-User-Roles",
                "OPS",
                "X-Remote-User",
                "zhou.min",
                "X-Forwarded-For",
                "10.0.0.1",
                "X-Forwarded-User",
                "zhou.min",
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "for=10.0.0.1",
                "Cookie",
                "hall_session=stolen",
                "TE",
                "trailers",
                "Proxy-Authorization",
                "Basic eDp5",
                "Accept-Language",
                "en",
                "If-Version-At-Least",
                "7",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var received = cases.take();
        assertThat(received.header("Authorization")).isEqualTo("Bearer " + token);
        assertThat(received.header("Accept-Language")).isEqualTo("en");
        assertThat(received.header("If-Version-At-Least")).isEqualTo("7");
        assertThat(received.header("traceparent")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(received.headers().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("x-"))
                .doesNotContain("Forwarded", "Cookie", "Te", "TE", "Proxy-Authorization", "Keep-Alive");
    }

    @Test
    void the_trace_of_a_visitor_does_not_travel_on() {
        gateway.get(
                "/api/public/notices/330106-20250926-0001",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "tracestate",
                "hall=1");

        assertThat(cases.take().headers()).doesNotContainKeys("traceparent", "tracestate");
    }

    private void assertNotValid(String token) {
        var answer = withToken(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"bad-token\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(cases.receivedNothing()).isTrue();
    }

    private HttpResponse<String> withToken(String token) {
        return gateway.get(CASES, "Authorization", "Bearer " + token);
    }
}
