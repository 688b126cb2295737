package org.servicehall.gateway.route;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.servicehall.gateway.GatewaySettings.Timeouts;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpResponse;

/** How the services are asked: once, with the patience that is set, and listening while a body is sent. */
@Timeout(60)
class UpstreamsTest {
    private static final String REFUSAL = "HTTP/1.1 404 \r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    private static final String WHOLE = "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\n{}";
    private static final String BEGUN = "HTTP/1.1 200 \r\nContent-Length: 100000000\r\n\r\n";

    private final CountDownLatch over = new CountDownLatch(1);
    private ServerSocket server;

    private interface Service {
        List<String> answer(Socket caller) throws Exception;
    }

    @BeforeEach
    void aServiceListens() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void itEnds() throws IOException {
        over.countDown();
        server.close();
    }

    /** Rule P5: what is refused by number or code need not come first. */
    @Test
    void a_file_that_is_not_wanted_does_not_travel() throws Exception {
        var heard = serve(caller -> {
            var in = reader(caller);
            List<String> lines = request(in);
            write(caller, REFUSAL);
            lines.add(hangsUp(in) ? "and not a byte of the body" : "and its body");
            return lines;
        });
        try (var client = Upstreams.client(times(10_000))) {
            var request = request(client, times(10_000), HttpMethod.POST, "/api/applications/7/papers");
            request.getHeaders().setContentLength(1 << 20);
            ((StreamingHttpOutputMessage) request).setBody(out -> out.write(new byte[1 << 20]));

            try (var answer = request.execute()) {
                assertThat(answer.getStatusCode().value()).isEqualTo(404);
                assertThat(answer.getBody()).hasContent("{}");
            }

            assertThat(heard.get()).contains("Expect: 100-continue").last().isEqualTo("and not a byte of the body");
        }
    }

    @Test
    void an_answer_that_is_not_there_to_its_last_byte_in_time_is_late() throws Exception {
        var _ = serve(caller -> {
            request(reader(caller));
            write(caller, BEGUN);
            over.await();
            return List.of();
        });
        try (var client = Upstreams.client(times(300));
                var answer = get(client, 300)) {
            assertThat(answer.getStatusCode().value()).isEqualTo(200);
            assertThatThrownBy(() -> answer.getBody().readAllBytes()).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void one_that_never_begins_is_late_too() throws Exception {
        var _ = serve(caller -> {
            request(reader(caller));
            over.await();
            return List.of();
        });
        try (var client = Upstreams.client(times(300))) {
            assertThatThrownBy(() -> get(client, 300)).isInstanceOf(HttpTimeoutException.class);
        }
    }

    @Test
    void who_is_not_asked_at_all_sets_no_alarm() throws Exception {
        long hour = Duration.ofHours(1).toMillis();
        var client = Upstreams.client(times(hour));
        client.close();

        assertThatThrownBy(() -> get(client, hour)).isInstanceOf(IllegalStateException.class);

        assertThat(AnsweredInTime.ALARMS.getQueue())
                .noneMatch(alarm -> ((Delayed) alarm).getDelay(TimeUnit.MINUTES) > 30);
    }

    @Test
    void who_leaves_a_book_unread_hangs_up() throws Exception {
        var heard = serve(caller -> {
            request(reader(caller));
            write(caller, BEGUN);
            try {
                writeWithoutEnd(caller.getOutputStream());
                return List.of("read to its end");
            } catch (IOException hungUp) {
                return List.of("hung up");
            }
        });
        try (var client = Upstreams.client(times(10_000))) {
            try (var answer = get(client, 10_000)) {
                assertThat(answer.getBody().read()).isZero();
            }

            assertThat(heard.get()).containsExactly("hung up");
        }
    }

    @Test
    void a_connection_serves_again_once_its_answer_is_read() throws Exception {
        var heard = serve(caller -> {
            var in = reader(caller);
            List<String> lines = request(in);
            write(caller, WHOLE);
            lines.addAll(request(in));
            write(caller, WHOLE);
            return lines;
        });
        try (var client = Upstreams.client(times(10_000))) {
            for (int i = 0; i < 2; i++) {
                try (var answer = get(client, 10_000)) {
                    assertThat(answer.getBody()).hasContent("{}");
                }
            }

            assertThat(heard.get()).filteredOn(line -> line.startsWith("GET")).hasSize(2);
        }
    }

    @Test
    void nothing_is_said_that_the_caller_has_not_said_and_nothing_is_repeated() throws Exception {
        var heard = serve(caller -> request(reader(caller)));
        try (var client = Upstreams.client(times(10_000))) {
            var request = request(client, times(10_000), HttpMethod.POST, "/api/cases/7/reply");
            request.getHeaders().add("Accept", "application/json");

            assertThatThrownBy(request::execute).isInstanceOf(IOException.class);

            assertThat(heard.get())
                    .extracting(line -> line.replaceFirst("[ :].*", ""))
                    .containsExactlyInAnyOrder("POST", "Accept", "Host", "Content-Length", "Connection");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(IOException.class);
        }
    }

    private ClientHttpResponse get(CloseableHttpClient client, long millis) throws IOException {
        return request(client, times(millis), HttpMethod.GET, "/api/cases/7").execute();
    }

    private ClientHttpRequest request(CloseableHttpClient client, Timeouts times, HttpMethod method, String path)
            throws IOException {
        return Upstreams.requests(client, times)
                .createRequest(URI.create("http://localhost:" + server.getLocalPort() + path), method);
    }

    private static Timeouts times(long read) {
        var usual = Duration.ofSeconds(10);
        return new Timeouts(usual, usual, usual, Duration.ofMillis(read), usual, usual, usual);
    }

    private CompletableFuture<List<String>> serve(Service service) {
        return CompletableFuture.supplyAsync(() -> {
            try (var caller = server.accept()) {
                return service.answer(caller);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static BufferedReader reader(Socket caller) throws IOException {
        return new BufferedReader(new InputStreamReader(caller.getInputStream(), ISO_8859_1));
    }

    private static List<String> request(BufferedReader in) {
        try {
            List<String> heard = new ArrayList<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                heard.add(line);
            }
            return heard;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hangsUp(BufferedReader in) {
        try {
            return in.read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void write(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write(answer.getBytes(ISO_8859_1));
        caller.getOutputStream().flush();
    }

    private static void writeWithoutEnd(OutputStream out) throws IOException {
        byte[] lines = new byte[1 << 16];
        for (int i = 0; i < 1_500; i++) {
            out.write(lines);
        }
    }
}
