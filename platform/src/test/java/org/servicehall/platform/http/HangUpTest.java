package org.servicehall.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.testing.TestTokens;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Whoever hangs up mid-answer costs a line and no more: an address must not fill the disk. */
class HangUpTest {
    @Test
    void aClientThatHangsUpMidAnswerCostsALine() throws IOException {
        String address = "/api/public/long";
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.list = new CopyOnWriteArrayList<>();
        heard.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        try (var service = new SpringApplicationBuilder(DummyService.class)
                .initializers(new TestTokens.Trusted())
                .run(
                        "--server.port=0",
                        "--spring.config.import=classpath:hall-defaults.yml",
                        "--logging.level.org.servicehall=INFO")) {
            root.addAppender(heard);
            hangUpOn(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class), address);
        } finally {
            root.detachAppender(heard);
        }
        // closing waits for the requests that are being answered
        assertThat(heard.list).singleElement().satisfies(line -> {
            assertThat(line.getFormattedMessage()).isEqualTo("GET " + address + ": the client hung up");
            assertThat(line.getThrowableProxy()).isNull();
        });
    }

    private static void hangUpOn(int port, String address) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            String request = "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(address);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readNBytes(10_000)).hasSize(10_000);
        }
    }
}
