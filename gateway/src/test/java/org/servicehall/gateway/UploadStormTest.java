package org.servicehall.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.gateway.route.Service;

/** Bodies of people whom nobody knows, begun and not ended: they hold nothing, and everybody else is served (rule P5). */
@Tag("P5")
class UploadStormTest {
    private static final AtomicLong TIME = new AtomicLong();
    private static final String FILE = String.join(
            "\r\n",
            "POST /api/complaints/330106-TS20250926-0001/attachments HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/octet-stream",
            "");
    private static final String COMPLAINT =
            "POST /api/complaints HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static RunningGateway gateway;

    private final StubService accountability = gateway.behind(Service.ACCOUNTABILITY);
    private final List<Socket> open = new ArrayList<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() {
        gateway = RunningGateway.startAt(TIME::get, "hall.gateway.limits.open.requests=1000");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void forgetEarlierRequests() {
        accountability.forget();
        TIME.addAndGet(Duration.ofHours(1).toNanos());
    }

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void a_file_that_does_not_say_its_length_is_refused_before_it_comes() {
        for (int i = 0; i < 30; i++) {
            begin(FILE + "Transfer-Encoding: chunked\r\n\r\n4dd1e5\r\n%PDF-");
        }

        for (int i = 0; i < 30; i++) {
            assertThat(answer()).startsWith("HTTP/1.1 411");
        }
        assertOthersAreServed();
        assertThat(accountability.receivedNothing()).isTrue();
    }

    @Test
    void of_one_client_two_files_are_under_way_at_once_and_those_that_drip_are_cut_off() {
        for (int i = 0; i < 10; i++) {
            begin(FILE + "Content-Length: 5000000\r\n\r\n%PDF-");
        }

        for (int i = 0; i < 8; i++) {
            assertThat(answer()).startsWith("HTTP/1.1 429");
        }
        accountability.awaitBegun(2);
        assertOthersAreServed();
        TIME.addAndGet(Duration.ofSeconds(61).toNanos());
        open.forEach(socket -> send(socket, "drip"));
        assertThat(answer()).startsWith("HTTP/1.1 408");
        assertThat(answer()).startsWith("HTTP/1.1 408");
        assertThat(accountability.receivedNothing()).isTrue();
    }

    @Test
    void a_body_that_drips_is_cut_off_and_no_service_acts_on_half_of_it() {
        begin(COMPLAINT + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n");
        accountability.awaitBegun(1);

        TIME.addAndGet(Duration.ofSeconds(9).toNanos());
        send(open.getFirst(), "1\r\n}\r\n");

        assertThat(answer()).startsWith("HTTP/1.1 408");
        assertThat(accountability.receivedNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/logout", "/oauth2/token", "/oauth2/authorize", "/oauth2/revoke"})
    void a_form_that_drips_is_cut_off_too(String address) throws InterruptedException {
        begin(form(address, "application/x-www-form-urlencoded") + "Content-Length: 8000\r\n\r\n_csrf=");

        String answer = null;
        for (int drops = 0; answer == null && drops < 600; drops++) {
            TIME.addAndGet(Duration.ofSeconds(9).toNanos());
            send(open.getFirst(), "x");
            answer = answers.poll(50, TimeUnit.MILLISECONDS);
        }

        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    /** All connections together hold no more forms than 8 MB. */
    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "Application/X-WWW-Form-Urlencoded; charset=UTF-8"})
    void a_form_says_that_it_is_small_before_it_comes(String type) {
        begin(form("/logout", type) + "Content-Length: 8193\r\n\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 413");

        begin(form("/logout", type) + "Transfer-Encoding: chunked\r\n\r\n1\r\n_\r\n");
        assertThat(answer()).startsWith("HTTP/1.1 411");
    }

    private static String form(String address, String type) {
        return "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n";
    }

    @Test
    void a_body_without_end_is_cut_off_at_the_limit() {
        begin(COMPLAINT + "Transfer-Encoding: chunked\r\n\r\n100000\r\n" + " ".repeat(70_000));

        assertThat(answer()).startsWith("HTTP/1.1 413");
        assertThat(accountability.receivedNothing()).isTrue();
    }

    @Test
    void who_holds_as_many_connections_as_one_may_gets_no_more() {
        try (var small = RunningGateway.start("embedded,demo", "hall.gateway.limits.connections=3")) {
            for (int i = 0; i < 5; i++) {
                begin(small, "GET /api/matters HTTP/1.1\r\n");
            }

            assertThat(answer()).isEqualTo("closed");
            assertThat(answer()).isEqualTo("closed");
        }
    }

    private void assertOthersAreServed() {
        assertThat(gateway.get("/api/matters").statusCode()).isEqualTo(200);
        assertThat(gateway.postJson("/api/complaints", "{}").statusCode()).isEqualTo(200);
        assertThat(accountability.take().body()).isEqualTo("{}");
    }

    private void begin(String beginning) {
        begin(gateway, beginning);
    }

    /** Sends the beginning of a request and leaves it at that; its answer is for {@link #answer()}. */
    private void begin(RunningGateway at, String beginning) {
        try {
            var socket = new Socket("localhost", at.port());
            open.add(socket);
            send(socket, beginning);
            Thread.startVirtualThread(() -> answers.add(firstLine(socket)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who has been answered may be gone. */
    private static void send(Socket socket, String more) {
        try {
            socket.getOutputStream().write(more.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException gone) {
            assertThat(gone).isNotNull();
        }
    }

    private static String firstLine(Socket socket) {
        try {
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1)).readLine();
            return line == null ? "closed" : line;
        } catch (IOException e) {
            return "closed";
        }
    }

    private String answer() {
        try {
            String answer = answers.poll(30, TimeUnit.SECONDS);
            return answer == null ? "no answer" : answer;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
