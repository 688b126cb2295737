package org.servicehall.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servicehall.contracts.EventTypes;
import org.servicehall.platform.consumer.KafkaClients;
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
import tools.jackson.databind.json.JsonMapper;

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
        await().untilAsserted(() -> assertThat(get(OPS).body())
                .contains("{\"items\":[{", "\"name\":\"tallies\"", "\"wholeStreams\":true", "\"lag\":0"));
        assertThat(post("projections/tallies/comparison", OPS))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).contains("\"equal\":true"));
        assertThat(post("projections/tallies/rebuild", OPS).statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(get(OPS).body()).contains("\"collection\":\"tallies-2\""));
    }

    @Test
    void oneLookTellsLagLettersAndWhatIsUnderWay() throws Exception {
        HttpResponse<String> overview = send(request("overview", OPS).GET());
        assertThat(overview.statusCode()).isEqualTo(200);
        assertThat(overview.body())
                .contains("{\"services\":[{\"service\":\"", "\"status\":\"", "\"name\":\"tallies\"")
                .contains("\"letters\":[", "\"underWay\":[");
        assertThat(send(request("overview", CLERK).GET()).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {TOPIC, TOPIC + ".dlt"})
    void aReplayTakesBothNamesOfATopicAndTellsWhatItDid(String topic) throws Exception {
        assertThat(post("dead-letters/" + topic + "/replay", OPS))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body())
                        .contains("\"topic\":\"" + TOPIC + "\"", "\"letters\":0", "\"pending\":0"));
    }

    @Test
    void aReplayOfATopicNobodyListensToIsNotFound() throws Exception {
        HttpResponse<String> answer = post("dead-letters/hall.nonsense/replay", OPS);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-topic");
    }

    @Test
    void operatorsFindReadAndDropALetterAndHealthTellsUntilThen() throws Exception {
        try (var producer =
                new KafkaClients(Map.of("bootstrap.servers", EmbeddedStack.get().kafka()), 1).producer()) {
            producer.send(new ProducerRecord<>(TOPIC, "Tally:z", "nobody's event".getBytes(UTF_8)))
                    .get();
        }
        await().untilAsserted(() -> assertThat(
                        send(request("letters?stream=Tally:z", OPS).GET()).body())
                .contains("STRAY"));
        assertThat(health().body()).contains("\"status\":\"DEGRADED\"", "\"open\":1");
        assertThat(health().statusCode()).isEqualTo(200);
        String id = new JsonMapper()
                .readTree(send(request("letters?stream=Tally:z", OPS).GET()).body())
                .at("/items/0/id")
                .asString();
        assertThat(send(request("letters/" + id, OPS).GET()).body()).contains("nobody's event");
        assertThat(post("letters/" + id + "/replay", OPS))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(409))
                .satisfies(answer -> assertThat(answer.body()).contains("letter-not-tried"));
        assertThat(drop(id, "{\"reason\":\" \"}").statusCode()).isEqualTo(422);
        assertThat(drop(id, "{\"reason\":\"a trial\"}").body()).contains("DROPPED", "\"by\":\"ops\"", "a trial");
        assertThat(send(request("letters?stream=Tally:z", OPS).GET()).body()).contains("\"items\":[]");
        assertThat(send(request("letters/none", OPS).GET()).statusCode()).isEqualTo(404);
        assertThat(post("letters/none/replay", OPS).statusCode()).isEqualTo(404);
        await().untilAsserted(() -> assertThat(health().body()).contains("\"open\":0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "comparison"})
    void whatIsNoProjectionIsNotFound(String what) throws Exception {
        HttpResponse<String> answer = post("projections/nothing/" + what, OPS);
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
        assertThat(post("letters/some/replay", CLERK).statusCode()).isEqualTo(403);
        assertThat(send(request("letters", CLERK).GET()).statusCode()).isEqualTo(403);
        assertThat(send(request("letters/some", CLERK).GET()).statusCode()).isEqualTo(403);
        assertThat(get("no token").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> get(String token) throws IOException, InterruptedException {
        return send(request("projections", token).GET());
    }

    private HttpResponse<String> drop(String id, String body) throws IOException, InterruptedException {
        return send(request("letters/" + id + "/drop", OPS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> health() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")));
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
