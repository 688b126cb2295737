package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is recorded reads back as it was written (rule B9): a text that can't is refused wherever it stands. */
@Tag("B9")
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class RecordableTextTest {
    private static final String GOOD = """
            {"applicant":{"name":"张三丰","phone":"13800000000"},"channel":"COUNTER","copies":1,
             "at":"2026-11-23T01:30:00Z","items":["a"],"notes":{"key":"a note"}}""";

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "张三丰, applicant.name, 张\\ud842x, unwritable-character",
        "张三丰, applicant.name, \\udfb7, unwritable-character",
        "张三丰, applicant.name, \\ufdd0, unwritable-character",
        "张三丰, applicant.name, \\u202e张, hidden-direction",
        "张三丰, applicant.name, \\u200b\\u3000, invisible-text",
        "张三丰, applicant.name, e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301, too-many-marks",
        "'[\"a\"]', items[0], '[\"\\ud842\"]', unwritable-character",
        "a note, notes.key, \\uffff, unwritable-character",
        "key, notes, k\\ufffe, unwritable-character",
    })
    void aBodyIsRefusedAtTheField(String good, String field, String wrong, String code) throws Exception {
        JsonNode problem = problem(post(GOOD.replace(good, wrong).getBytes(StandardCharsets.UTF_8)), 422, "invalid");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/message").asString()).isNotEqualTo(code);
    }

    @Test
    void anUnknownFieldOfAnyNameIsAProblem() throws Exception {
        problem(
                post(GOOD.replace("\"copies\"", "\"\\ufffe\":1,\"copies\"").getBytes(StandardCharsets.UTF_8)),
                400,
                "unknown-property");
        problem(
                post(GOOD.replace("\"copies\"", "\"\\ud842\":1,\"copies\"").getBytes(StandardCharsets.UTF_8)),
                400,
                "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c0ae", "eda182", "ff", "e5bc", "f4908080"})
    void bytesThatAreNoUtf8AreMalformed(String bytes) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(GOOD.substring(0, GOOD.indexOf("三丰")).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.of().parseHex(bytes));
        body.writeBytes(GOOD.substring(GOOD.indexOf("三丰")).getBytes(StandardCharsets.UTF_8));
        problem(post(body.toByteArray()), 400, "malformed");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/public/looks/x?why=%E2%80%AE, why, hidden-direction",
        "/api/public/looks/x?why=%EF%BF%BE, why, unwritable-character",
        "/api/public/looks/x?why=%E2%80%8B, why, invisible-text",
        "/api/public/looks/%E2%80%AEx?why=y, at, hidden-direction",
        "/api/public/page?after=%EF%B7%90, after, unwritable-character",
    })
    void anAddressIsRefusedAtTheParameter(String path, String field, String code) throws Exception {
        JsonNode problem = problem(get(path), 422, "invalid");
        assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        assertThat(problem.at("/errors/0/code").asString()).isEqualTo(code);
    }

    @Test
    void lengthsAreCountedAsPeopleCount() throws Exception {
        assertThat(post(GOOD.replace("13800000000", "𠮷".repeat(11)).getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
        problem(post(GOOD.replace("13800000000", "𠮷".repeat(12)).getBytes(StandardCharsets.UTF_8)), 422, "invalid");
        assertThat(get("/api/public/looks/x?why=%F0%A0%AE%B7%F0%A0%AE%B7").statusCode())
                .isEqualTo(200);
        problem(get("/api/public/looks/x?why=abc"), 422, "invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01, true",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-13800000000, false",
        "13800000000, false",
    })
    void aTraceIsTakenInItsOwnFormAlone(String header, boolean taken) throws Exception {
        HttpResponse<String> answer = client.send(
                request("/api/public/context").header("traceparent", header).build(), BodyHandlers.ofString());
        assertThat(JsonMapper.shared().readTree(answer.body()).path("trace").asString(""))
                .isEqualTo(taken ? header : "");
    }

    @Test
    @Tag("B7")
    void theTraceOfSomebodyWhoNeedNotSayWhoTheyAreIsNotTaken() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/public/context"))
                        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                        .build(),
                BodyHandlers.ofString());
        assertThat(JsonMapper.shared().readTree(answer.body()).path("trace").isMissingNode())
                .isTrue();
    }

    private JsonNode problem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo(code);
        return problem;
    }

    private HttpResponse<String> post(byte[] body) throws Exception {
        return client.send(
                request("/api/things").POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + TestTokens.of("wang.fang", "330106", Role.CLERK))
                .header("Content-Type", "application/json");
    }
}
