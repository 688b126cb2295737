package org.servicehall.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.servicehall.gateway.route.Service;
import org.slf4j.LoggerFactory;

/** Whoever hangs up, or breaks off, costs a line and no more: an address must not fill the disk. */
class HangUpTest {
    private static RunningGateway gateway;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start("embedded,demo", "logging.level.org.servicehall=INFO");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void listen() {
        heard.list = new CopyOnWriteArrayList<>();
        heard.start();
        root().addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(heard);
    }

    @Test
    void a_client_that_hangs_up_mid_answer_costs_a_line() throws Exception {
        gateway.behind(Service.INTAKE).answer("/api/matters/long", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (int i = 0; i < 300; i++) {
                    out.write(new byte[100_000]);
                }
            }
        });

        hangUpOn("/api/matters/long");

        assertOneLine("GET /api/matters/long: the client hung up");
    }

    @Test
    void an_answer_that_breaks_off_costs_a_line() {
        gateway.behind(Service.INTAKE).answer("/api/matters/cut", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[200_000]);
            exchange.getResponseBody().flush();
            exchange.close();
        });

        assertThatThrownBy(() -> gateway.get("/api/matters/cut")).isInstanceOf(UncheckedIOException.class);

        assertOneLine("GET /api/matters/cut: the answer broke off");
    }

    /** The next answer comes after whatever the one before had to say. */
    private void assertOneLine(String text) {
        await().until(() -> !heard.list.isEmpty());
        assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(200);
        assertThat(heard.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).startsWith(text);
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    private static void hangUpOn(String address) throws IOException {
        try (var socket = new Socket("localhost", gateway.port())) {
            socket.setSoLinger(true, 0);
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(address);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(10_000)).hasSize(10_000);
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
