package org.servicehall.platform.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./hall status} says of a part, which plays the part of one. */
class HallScriptTest {

    @BeforeEach
    void runsHere() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "./hall needs Linux");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status\":\"UP\",\"components\":{\"mongo\":{\"status\":\"UP\"}}} | up",
                "200 | {\"components\":{\"letters\":{\"status\":\"DEGRADED\"}},\"status\":\"DEGRADED\"} | degraded",
                "503 | {\"status\":\"DOWN\",\"components\":{\"letters\":{\"status\":\"DEGRADED\"}}} | unwell",
                "404 | {} | unwell"
            })
    void aServiceIsAsItSays(int status, String health, String condition) throws Exception {
        var service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/actuator/health", exchange -> {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(health.getBytes(UTF_8));
            exchange.close();
        });
        service.start();
        try {
            assertThat(run("condition cases " + service.getAddress().getPort())).isEqualTo(condition);
        } finally {
            service.stop(0);
        }
    }

    @Test
    void whereNothingListensAPartIsSilent() throws Exception {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            assertThat(run("condition cases " + port)).isEqualTo("silent");
            assertThat(run("MONGO_PORT=" + port + "; condition backbone " + port))
                    .isEqualTo("silent");
        }
    }

    /** Whoever hangs up before the end of an answer leaves "Connection reset" in the log of who gave it. */
    @Test
    void theBackboneIsHeardOut() throws Exception {
        try (var broker = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var store = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var brokerHeard = answerOnce(broker, ByteOrder.BIG_ENDIAN, 14, 0);
            var storeHeard = answerOnce(store, ByteOrder.LITTLE_ENDIAN, 51, 4);

            assertThat(run("MONGO_PORT=%d; condition backbone %d"
                            .formatted(store.getLocalPort(), broker.getLocalPort())))
                    .isEqualTo("up");

            assertThat(brokerHeard.get(30, TimeUnit.SECONDS)).isEqualTo(-1);
            assertThat(storeHeard.get(30, TimeUnit.SECONDS)).isEqualTo(-1);
        }
    }

    /** Gives what it reads after its answer: the end, unless it is told that the connection was reset. */
    private static CompletableFuture<Integer> answerOnce(
            ServerSocket server, ByteOrder order, int question, int lengthCounted) {
        int content = 500;
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket asker = server.accept()) {
                        new DataInputStream(asker.getInputStream()).readFully(new byte[question]);
                        asker.getOutputStream()
                                .write(ByteBuffer.allocate(4 + content)
                                        .order(order)
                                        .putInt(content + lengthCounted)
                                        .array());
                        return asker.getInputStream().read();
                    } catch (IOException reset) {
                        throw new IllegalStateException(reset);
                    }
                },
                Thread::startVirtualThread);
    }

    private static String run(String commands) throws IOException, InterruptedException {
        var script = new ProcessBuilder("bash", "-c", ". ../hall; " + commands)
                .redirectErrorStream(true)
                .start();
        String said = new String(script.getInputStream().readAllBytes(), UTF_8).strip();
        script.waitFor();
        return said;
    }
}
