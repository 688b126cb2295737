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
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.test.context.ContextConfiguration;

/** With as much room as there is by default, and all the time that a busy machine takes (rule P5). */
@SpringBootTest(
        classes = DummyService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:hall-defaults.yml",
            "hall.http.body-time=1h",
            "server.tomcat.connection-timeout=1h"
        })
@ContextConfiguration(initializers = TestTokens.Trusted.class)
@Tag("P5")
class DrippedBodiesTest {
    private static final String BEGUN = String.join(
            "\r\n",
            "POST /api/complaints HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Content-Length: 65000",
            "",
            "{\"name\":\"x");

    private static final int BODIES = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    FilterRegistrationBean<RequestBodyFilter> reading;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void bodiesThatAreAnnouncedAndDoNotComeHoldNobodyUp() throws IOException, InterruptedException {
        for (int i = 0; i < BODIES; i++) {
            var socket = new Socket("localhost", port);
            open.add(socket);
            socket.getOutputStream().write(BEGUN.getBytes(ISO_8859_1));
        }
        awaitThatAllAreBeingRead();
        for (int i = 0; i < 20; i++) {
            assertThat(post()).isEqualTo(200);
        }
        awaitThatAllAreBeingRead();
    }

    /** None has been refused: it would hold nothing. */
    private void awaitThatAllAreBeingRead() {
        RequestBodyFilter filter = reading.getFilter();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(filter.inFlight()).isEqualTo(BODIES * BodyReader.FIRST_PIECE));
    }

    private int post() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/complaints"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString("{\"name\":\"x\",\"phone\":\"1\"}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
