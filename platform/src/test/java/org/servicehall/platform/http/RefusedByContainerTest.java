package org.servicehall.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** What the container refuses before any of ours sees it is a problem document too, in the reader's language. */
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.import=classpath:hall-defaults.yml")
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class RefusedByContainerTest {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/public/page?x=[1] HTTP/1.1",
                "GET /api/public/page?x=中 HTTP/1.1",
                "GET /api/中 HTTP/1.1",
                "GET /api/things/%00 HTTP/1.1",
                "GET /api/things/a%2Fb HTTP/1.1",
                "GET /api/things/%zz HTTP/1.1",
                "GET /api/public/page?x=%zz HTTP/1.1",
                "GET /api/public/page?x=<y> HTTP/1.1",
                "GET /../../x HTTP/1.1",
                "GET nonsense HTTP/1.1",
                "G(T /api/things HTTP/1.1",
                "GET /api/things HTTP/1.1\r\nBro ken: header",
                "GET /api/things HTTP/1.1\r\nContent-Length: x",
                "nonsense",
            })
    void aRequestThatCannotBeReadIsAProblem(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: en\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "\"code\":\"malformed\"");
        assertThat(answer).doesNotContain("<html", "Exception", "Tomcat");
    }

    @Test
    void aHeaderThatCouldNotBeReadIsNamedWithHowToWriteIt() throws IOException {
        String answer = raw(String.join(
                "\r\n",
                "GET /api/public/context HTTP/1.1",
                "Host: localhost",
                "Connection: close",
                "Idempotency-Key: 查档查档查档",
                "",
                ""));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Idempotency-Key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/things HTTP/1.1\r\nX-Long: ", "GET /api/things?x="})
    void oneThatIsTooLongIsAProblem(String begin) throws IOException {
        String end = begin.endsWith("=") ? " HTTP/1.1" : "";

        String answer = raw(begin + "x".repeat(20_000) + end + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
