package org.servicehall.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.context.ContextConfiguration;

/** There is room for one body of the largest size, which takes its time: on a busy machine all others do too. */
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:hall-defaults.yml",
            "hall.http.bodies-in-flight=64KB",
            "hall.http.body-time=10m",
            "server.tomcat.connection-timeout=10m"
        })
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class BodiesInFlightTest {
    private static final String BEGUN = String.join(
            "\r\n",
            "POST /api/complaints HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "",
            "a000",
            "{" + " ".repeat(0xA000 - 1),
            "");

    @LocalServerPort
    int port;

    @Autowired
    FilterRegistrationBean<RequestBodyFilter> reading;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void whoComesWhenThereIsNoRoomIsSentAwayAndMayComeAgain() throws IOException {
        try (var held = new Socket("localhost", port)) {
            held.getOutputStream().write(BEGUN.getBytes(ISO_8859_1));
            awaitThatTheHeldOneIsBeingRead();
            var refused = post();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("too-much-at-once");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        }
        await().until(() -> post().statusCode() == 200);
    }

    /** Whoever came before it is would take its room: the held one would be sent away. */
    private void awaitThatTheHeldOneIsBeingRead() {
        RequestBodyFilter filter = reading.getFilter();
        await().until(() -> filter.inFlight() > 0);
    }

    private HttpResponse<String> post() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/complaints"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"x\",\"phone\":\"1\"}"))
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
