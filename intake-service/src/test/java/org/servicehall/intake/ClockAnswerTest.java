package org.servicehall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.servicehall.platform.time.HallClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** The demo's clock, set back by more than whole seconds, is told as the OpenAPI document says it is: each answer is held to it. */
@ActiveProfiles({"demo", "embedded"})
@DirtiesContext
class ClockAnswerTest implements WholeService {
    private static final Duration BEHIND = Duration.parse("PT-10882H-20M-34.385S");

    @LocalServerPort
    private int port;

    @Test
    void aClockThatIsBehindFitsItsDescription(@Autowired HallClock clock) throws Exception {
        Duration before = clock.offset();
        try (HttpClient client = HttpClient.newHttpClient()) {
            clock.setOffset(BEHIND);
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/clock"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("\"offset\":\"" + BEHIND + "\"");
        } finally {
            clock.setOffset(before);
        }
    }
}
