package org.servicehall.gateway.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.RunningGateway;
import org.servicehall.gateway.StubService;
import org.servicehall.gateway.route.Service;

/** Texts travel compressed from the gateway to whoever takes it, and plain between the services and the gateway. */
class CompressionTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String LONG = "[" + "{\"no\":\"330106-20250926-0001\"},".repeat(200) + "{}]";

    private final RunningGateway gateway = RunningGateway.shared();
    private final StubService intake = gateway.behind(Service.INTAKE);

    @BeforeEach
    void forgetEarlierRequests() {
        intake.forget();
    }

    @AfterEach
    void answerAsUsual() {
        intake.answerAsUsual("/api/matters");
        intake.answerAsUsual("/api/halls");
        intake.answerAsUsual("/v3/api-docs");
    }

    @Test
    void an_answer_of_a_service_is_compressed_for_who_takes_it_and_says_so() throws Exception {
        intake.answer("/api/matters", exchange -> tagged(exchange, LONG));

        var compressed = get("/api/matters", "Accept-Encoding", "gzip");
        var plain = get("/api/matters");

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(header(compressed, "ETag")).isEqualTo("W/\"3\"");
        assertThat(compressed.body().length).isLessThan(LONG.length() / 5);
        assertThat(text(compressed)).isEqualTo(LONG);
        assertThat(header(plain, "Content-Encoding")).isEqualTo("none");
        assertThat(header(plain, "Vary")).isEqualToIgnoringCase("Accept-Encoding");
        assertThat(header(plain, "ETag")).isEqualTo("\"3\"");
        assertThat(new String(plain.body(), UTF_8)).isEqualTo(LONG);
        assertThat(intake.take().header("Accept-Encoding")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\""})
    void what_has_not_changed_is_304_however_it_travelled(String tag) throws Exception {
        intake.answer("/api/matters", exchange -> tagged(exchange, LONG));

        for (String encoding : new String[] {"gzip", "identity"}) {
            var answer = get("/api/matters", "Accept-Encoding", encoding, "If-None-Match", tag);
            assertThat(answer.statusCode()).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "Content-Encoding")).isEqualTo("none");
        }
    }

    @Test
    void what_a_service_compressed_is_not_compressed_again() throws Exception {
        intake.answer("/api/matters", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes(exchange, "application/json", zipped(LONG));
        });

        var answer = get("/api/matters", "Accept-Encoding", "gzip");

        assertThat(answer.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(text(answer)).isEqualTo(LONG);
    }

    @Test
    void what_is_short_or_no_text_travels_as_it_is() throws Exception {
        intake.answerJson("/api/halls", 200, "[]");
        intake.answer("/api/matters", exchange -> bytes(exchange, "application/octet-stream", LONG.getBytes(UTF_8)));

        assertThat(header(get("/api/halls", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("none");
        assertThat(header(get("/api/matters", "Accept-Encoding", "gzip"), "Content-Encoding"))
                .isEqualTo("none");
        assertThat(header(get("/api/matters", "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEqualTo("none");
    }

    @Test
    void pages_files_and_documents_are_compressed() throws Exception {
        intake.answerJson("/v3/api-docs", 200, "{\"paths\":{},\"info\":{\"title\":\"" + "x".repeat(5_000) + "\"}}");

        for (String address : new String[] {
            "/",
            "/board",
            "/openapi/intake",
            PageFiles.address(gateway, "residents/zh.js"),
            PageFiles.address(gateway, "home.css"),
            PageFiles.address(gateway, "swagger-ui-bundle.js")
        }) {
            var answer = get(address, "Accept-Encoding", "gzip");
            assertThat(header(answer, "Content-Encoding")).as(address).isEqualTo("gzip");
            assertThat(text(answer)).isEqualTo(gateway.get(address).body());
        }
    }

    /** Its length would tell of a secret in it, guess by guess. */
    @ParameterizedTest
    @ValueSource(strings = {"/session", "/login", "/oauth2/jwks", "/.well-known/openid-configuration"})
    void what_belongs_to_the_sign_in_is_never_compressed(String address) throws Exception {
        var answer = get(address, "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("none");
    }

    @Test
    void the_answer_to_a_change_is_never_compressed() throws Exception {
        gateway.behind(Service.ACCOUNTABILITY).answerJson("/api/complaints", 201, LONG);

        var answer = HTTP.send(
                gateway.request("/api/complaints")
                        .headers("Content-Type", "application/json", "Accept-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofByteArray());
        gateway.behind(Service.ACCOUNTABILITY).answerAsUsual("/api/complaints");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(header(answer, "Content-Encoding")).isEqualTo("none");
    }

    /** Rule D7: a register is as long as it is, and nobody holds all of it. */
    @Test
    void an_export_comes_while_it_is_written() throws Exception {
        var seen = new CountDownLatch(1);
        String half = new Random(7)
                .ints(500_000, 'a', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        gateway.behind(Service.CASES).answer("/api/register.csv", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/csv;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(half.getBytes(UTF_8));
                out.flush();
                out.write(await(seen) ? half.getBytes(UTF_8) : new byte[0]);
            }
        });

        var answer = HTTP.send(
                gateway.request("/api/register.csv?hall=330106")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofInputStream());
        try (InputStream text = new GZIPInputStream(answer.body())) {
            assertThat(text.readNBytes(100_000)).hasSize(100_000);
            seen.countDown();
            assertThat(text.readAllBytes()).hasSize(2 * half.length() - 100_000);
        }
        assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
        gateway.behind(Service.CASES).answerAsUsual("/api/register.csv");
    }

    private static boolean await(CountDownLatch seen) throws IOException {
        try {
            return seen.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** As a service answers: with its version, and 304 to who has it. */
    private static void tagged(HttpExchange exchange, String body) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"3\"");
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (known != null && known.replaceFirst("^W/", "").equals("\"3\"")) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            bytes(exchange, "application/json", body.getBytes(UTF_8));
        }
    }

    private static void bytes(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private HttpResponse<byte[]> get(String address, String... headers) throws Exception {
        var request = gateway.request(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
