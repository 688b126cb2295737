package org.servicehall.gateway.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AskingFirstTest {
    private static final String REFUSAL = "HTTP/1.1 404 \r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";

    /** Rule P5: what is refused by number or code need not come first. */
    @Test
    void a_file_that_is_not_wanted_does_not_travel() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            var heard = CompletableFuture.supplyAsync(() -> refuse(server));
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.getLocalPort() + "/x"))
                    .POST(BodyPublishers.ofByteArray(new byte[1 << 20]))
                    .build();

            var answer = new AskingFirst(client).send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo("{}");
            assertThat(heard.get()).contains("Expect: 100-Continue").last().isEqualTo("and not a byte of the body");
        }
    }

    private static List<String> refuse(ServerSocket server) {
        try (var socket = server.accept();
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))) {
            List<String> heard = new ArrayList<>();
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                heard.add(line);
            }
            socket.getOutputStream().write(REFUSAL.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            heard.add(in.read() < 0 ? "and not a byte of the body" : "and its body");
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
