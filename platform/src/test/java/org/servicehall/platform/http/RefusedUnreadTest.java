package org.servicehall.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What is refused before a filter or a controller of the service sees it, or before its body is read. */
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class RefusedUnreadTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/things/%00",
                "/%00",
                "/api/things/%zz",
                "/api/things%2f7",
                "/api/..%5cthings",
                "/../x",
                "/api/things?x=[1]"
            })
    void tellsWhatTheContainerRefusesItselfAsAProblemToo(String address) throws Exception {
        assertThat(answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"malformed\"", "请求格式有误")
                .doesNotContain("<html", "Exception", "Tomcat");
    }

    /** Its body never comes: whoever waits for it has begun to read before anybody asked whose it is. */
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aFormOfNobodyIsRefusedUnread(String method) throws Exception {
        String form = String.join(
                "\r\n",
                method + " /api/things HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Length: 1000000",
                "\r\n");

        assertThat(firstLine(form)).startsWith("HTTP/1.1 401");
    }

    /** Its body never comes; who may not is told neither that nor which parameters there are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/things",
                "POST /api/things?nosuch=1",
                "GET /api/things/x?size=x&nosuch=1",
                "GET /api/public/clerks?page=x"
            })
    void whoMayNotIsRefusedUnread(String what) throws Exception {
        String request = String.join(
                "\r\n",
                what + " HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Authorization: Bearer " + TestTokens.of("xu.jing", "330106", Role.AUDITOR),
                "Content-Type: application/json",
                what.startsWith("GET") ? "Content-Length: 0" : "Content-Length: 60000",
                "\r\n");

        assertThat(firstLine(request)).startsWith("HTTP/1.1 403");
    }

    private String answer(String request) throws IOException {
        try (var socket = send(request)) {
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private String firstLine(String request) throws IOException {
        try (var socket = send(request)) {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    private Socket send(String request) throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return socket;
    }
}
