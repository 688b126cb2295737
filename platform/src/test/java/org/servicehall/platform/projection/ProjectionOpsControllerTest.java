package org.servicehall.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.import=classpath:hall-defaults.yml", "spring.application.name=tally-service"})
@ContextConfiguration(initializers = TestTokens.Trusted.class)
class ProjectionOpsControllerTest {
    private static final String TOPIC = "hall.tallies";
    private static final String OPS = TestTokens.of("ops", "330106", Role.OPS);
    private static final String CLERK = TestTokens.of("wang.fang", "330106", Role.CLERK);

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class TallyService {
        @Bean
        EventTypes eventTypes() {
            return EventTypes.of(TallyEvent.class);
        }

        @Bean
        Tallies tallies() {
            return new Tallies(TOPIC);
        }
    }

    @DynamicPropertySource
    static void stack(DynamicPropertyRegistry registry) {
        EmbeddedStack.get().createTopics(1, TOPIC);
        EmbeddedStack.get().createTopics();
        EmbeddedStack.get().register(registry, "hall_tallies");
    }

    @Test
    void operatorsSeeRebuildAndProveAProjection() throws Exception {
        assertThat(get(OPS).body()).contains("\"name\":\"tallies\"", "\"wholeStreams\":true", "\"lag\":0");
        assertThat(post("projections/tallies/comparison", OPS))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains("\"equal\":true"));
        assertThat(post("projections/tallies/rebuild", OPS).statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(get(OPS).body()).contains("\"collection\":\"tallies-2\""));
        assertThat(post("dead-letters/" + TOPIC + ".dlt/replay", OPS))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(202))
                .satisfies(answer -> assertThat(answer.body()).contains("\"streams\":0"));
    }

    @Test
    void whatIsNoProjectionIsNotFound() throws Exception {
        HttpResponse<String> answer = post("projections/nothing/rebuild", OPS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-projection");
    }

    @Test
    void nobodyElseMayLookOrTouch() throws Exception {
        assertThat(get(CLERK).statusCode()).isEqualTo(403);
        assertThat(post("projections/tallies/rebuild", CLERK).statusCode()).isEqualTo(403);
        assertThat(post("projections/tallies/comparison", CLERK).statusCode()).isEqualTo(403);
        assertThat(post("dead-letters/hall.cases.dlt/replay", CLERK).statusCode())
                .isEqualTo(403);
        assertThat(get("no token").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String token) throws IOException, InterruptedException {
        return send(request("projections", token).GET());
    }

    private HttpResponse<String> post(String path, String token) throws IOException, InterruptedException {
        return send(request(path, token).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ops/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
