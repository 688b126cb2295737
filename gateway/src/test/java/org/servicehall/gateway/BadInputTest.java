package org.servicehall.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.route.Service;

class BadInputTest {
    private final RunningGateway gateway = RunningGateway.shared();
    private final StubService accountability = gateway.behind(Service.ACCOUNTABILITY);

    @BeforeEach
    void forgetEarlierRequests() {
        accountability.forget();
    }

    @Test
    void a_body_above_the_limit_is_413_before_any_service_sees_it() {
        var answer = gateway.postJson("/api/complaints", "x".repeat(64 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("body-too-large");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(accountability.receivedNothing()).isTrue();
    }

    @Test
    void a_body_of_unstated_length_is_held_to_the_same_limit() {
        assertThat(postChunked("x".repeat(64 * 1024 + 1)).statusCode()).isEqualTo(413);
        assertThat(accountability.receivedNothing()).isTrue();

        assertThat(postChunked("{\"ground\":\"RUDE\"}").statusCode()).isEqualTo(200);
        assertThat(accountability.take().body()).isEqualTo("{\"ground\":\"RUDE\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "nonsense"
            })
    void only_json_is_taken(String type) {
        var answer = gateway.send(gateway.request("/api/complaints")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("name=x"))
                .build());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(accountability.receivedNothing()).isTrue();
    }

    /** Rule P5: files with a complaint, there and nowhere else, up to their own limit. */
    @Test
    void a_file_is_taken_where_files_are_handed_in_and_nowhere_else() {
        String place = "/api/complaints/330106-TS20250926-0001/attachments";
        assertThat(postFile(place, 5 * 1024 * 1024).statusCode()).isEqualTo(200);
        var taken = accountability.take();
        assertThat(taken.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(taken.header("Content-Length")).isEqualTo("5242880");
        assertThat(taken.header("Expect")).isEqualToIgnoringCase("100-continue");
        assertThat(postFile(place, 5 * 1024 * 1024 + 1).statusCode()).isEqualTo(413);
        assertThat(postFile("/api/complaints", 10).statusCode()).isEqualTo(415);
        assertThat(postFile("/api/complaints", 70_000).statusCode()).isEqualTo(413);
        assertThat(accountability.receivedNothing()).isTrue();
    }

    /** Rule S4: a scan is larger than what comes with a complaint. */
    @Test
    void a_scan_is_taken_with_an_application_up_to_twenty_mebibytes() {
        String place = "/api/public/applications/330106-20250926-0001/papers";
        gateway.behind(Service.INTAKE).forget();
        assertThat(postFile(place, 20 * 1024 * 1024).statusCode()).isEqualTo(200);
        assertThat(gateway.behind(Service.INTAKE).take().header("Content-Length"))
                .isEqualTo("20971520");
        assertThat(postFile(place, 20 * 1024 * 1024 + 1).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> postFile(String address, int size) {
        return gateway.send(gateway.request(address)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[size]))
                .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/matters?x=%zz HTTP/1.1",
                "GET /api/matters?x=%E4%B8 HTTP/1.1",
                "GET /api/matters?%%%&&&==& HTTP/1.1",
                "GET /api/matters?a={b}&c=[d] HTTP/1.1",
                "GET /api/matters/%zz HTTP/1.1",
                "GET /api/matters/{id} HTTP/1.1",
                "GET /api/matters/%7Bid%7D HTTP/1.1",
                "GET /api/public/../cases HTTP/1.1",
                "GET /api/public/%2e%2e/cases HTTP/1.1",
                "GET /api/matters%2f..%2fcases HTTP/1.1",
                "GET /api/matters;x=1 HTTP/1.1",
                "GET //api/cases HTTP/1.1",
                "GET /api/matters/%00 HTTP/1.1",
                "GET /api/matters/%0d%0aX:1 HTTP/1.1",
                "FETCH /api/matters HTTP/1.1",
                "TRACE /api/matters HTTP/1.1",
                "OPTIONS /api/cases HTTP/1.1",
                "POST / HTTP/1.1",
                "POST /docs/index.html HTTP/1.1",
                "DELETE /session HTTP/1.1",
                "GET /demo/tokens HTTP/1.1",
                "GET /oauth2/token HTTP/1.1",
                "POST /oauth2/token HTTP/1.1",
                "GET /oauth2/authorize HTTP/1.1",
                "GET /userinfo HTTP/1.1",
                "GET /docs/..%5c..%5capplication.yml HTTP/1.1",
                "GET nonsense HTTP/1.1",
                "nonsense",
            })
    void an_odd_request_is_never_an_error_of_ours(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 [234]\\d\\d.*");
        assertThat(answer).doesNotContain("Exception", "at org.", "Tomcat", "Whitelabel");
    }

    @Test
    void a_header_that_could_not_be_read_is_named_with_how_to_write_it() throws IOException {
        String answer = raw(String.join(
                "\r\n",
                "GET /api/matters HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Accept-Language: en",
                "Reading-Reason: 查档",
                "",
                ""));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Reading-Reason", "unencoded-header", "percent-encode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/matters/%00 HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "POST /logi%00n HTTP/1.1",
                "GET /api/matters/%zz HTTP/1.1",
                "GET /api/matters%2f..%2fcases HTTP/1.1",
                "GET /docs/..%5c..%5capplication.yml HTTP/1.1",
                "GET /api/matters?x=[1] HTTP/1.1",
                "GET /api/matters?x=中 HTTP/1.1",
                "GET /api/中 HTTP/1.1",
                "GET /api/cases/a%2Fb HTTP/1.1",
                "GET /api/matters?x=%zz HTTP/1.1",
                "GET /api/matters?x=<y> HTTP/1.1",
                "GET nonsense HTTP/1.1",
                "G(T /api/matters HTTP/1.1",
                "GET /api/matters HTTP/1.1\r\nBro ken: header",
                "GET /api/matters HTTP/1.1\r\nContent-Length: x",
                "nonsense",
                "GET /../../x HTTP/1.1"
            })
    void what_the_container_refuses_is_a_problem_document(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: en\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer).contains("application/problem+json", "\"code\":\"malformed\"");
        assertThat(answer).doesNotContain("<html", "Exception", "Tomcat");
    }

    @Test
    void headers_above_the_limit_are_refused() throws IOException {
        String answer = raw("GET /api/matters HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                + "x".repeat(20_000) + "\r\n\r\n");

        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*");
        assertThat(answer).doesNotContain("Exception", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"user\":{}}", "{\"user\":\"x\",\"password\":[1]}", "null"})
    void sign_in_for_scripts_calls_malformed_json_malformed(String body) {
        var answer = gateway.postJson("/demo/tokens", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed").doesNotContain("Exception", "org.servicehall.gateway");
    }

    @Test
    void sign_in_for_scripts_names_every_field_at_fault() {
        var answer = gateway.postJson("/demo/tokens", "{\"password\":\"" + "x".repeat(101) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"user\"", "\"field\":\"password\"", "invalid");
    }

    @Test
    void sign_in_for_scripts_tells_a_wrong_user_from_a_wrong_password_to_nobody() {
        var wrongPassword = gateway.postJson("/demo/tokens", "{\"user\":\"wang.fang\",\"password\":\"x\"}");
        var wrongUser = gateway.postJson("/demo/tokens", "{\"user\":\"nobody\",\"password\":\"x\"}");

        assertThat(wrongPassword.statusCode()).isEqualTo(401);
        assertThat(wrongUser.statusCode()).isEqualTo(401);
        assertThat(wrongPassword.body()).contains("sign-in-failed").isEqualTo(wrongUser.body());
    }

    private HttpResponse<String> postChunked(String body) {
        return gateway.send(gateway.request("/api/complaints")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build());
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", gateway.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
