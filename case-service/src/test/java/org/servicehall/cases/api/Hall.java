package org.servicehall.cases.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.cases.Recorded;
import org.servicehall.cases.domain.Cases;
import org.servicehall.contracts.Topics;
import org.servicehall.contracts.application.ApplicationEvent.ApplicationAccepted;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.security.Role;
import org.servicehall.platform.testing.EmbeddedStack;
import org.servicehall.platform.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the service in a test: intake, which publishes acceptances, and people, who send requests. */
public final class Hall {
    public static final String HANDLER = clerk(Cases.HANDLER);
    public static final String AGENT = clerk(Cases.AGENT);
    public static final String LEAD = TestTokens.of("zhou.min", Cases.HALL, Role.LEAD);
    public static final String OFFICE = TestTokens.of("wu.gang", Cases.HALL, Role.OFFICE);
    public static final String ELSEWHERE = TestTokens.of("luo.wei", "340123", Role.LEAD, Role.CLERK);

    private static final AtomicInteger LAST = new AtomicInteger(100);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    public Hall(int port) {
        this.port = port;
    }

    static String lead(String user) {
        return TestTokens.of(user, Cases.HALL, Role.LEAD);
    }

    public static String clerk(String user) {
        return TestTokens.of(user, Cases.HALL, Role.CLERK);
    }

    /** Intake publishes reception and acceptance under a new number. */
    static String accept(ApplicationAccepted accepted) throws Exception {
        String no = "330106-20251103-%04d".formatted(LAST.incrementAndGet());
        try (var producer = producer()) {
            for (RecordedEvent event : Recorded.application(accepted)) {
                producer.send(record(no, event)).get();
            }
        }
        return no;
    }

    /** Intake publishes these events of an application under a new number. */
    static String publish(List<?> events) throws Exception {
        String no = "330106-20251103-%04d".formatted(LAST.incrementAndGet());
        try (var producer = producer()) {
            for (RecordedEvent event : Recorded.application(events)) {
                producer.send(record(no, event)).get();
            }
        }
        return no;
    }

    /** Intake publishes the first event of a stream. */
    static void publish(String stream, String type, Object payload) throws Exception {
        publish(stream, 0, type, payload);
    }

    static void publish(String stream, long sequence, String type, Object payload) throws Exception {
        try (var producer = producer()) {
            producer.send(record(
                            stream,
                            sequence,
                            type,
                            Cases.ACCEPTED.toString(),
                            "intake",
                            new EventJson().write(payload)))
                    .get();
        }
    }

    private static KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer());
    }

    private static ProducerRecord<String, String> record(String no, RecordedEvent event) {
        var json = new EventJson().write(event.payload()).replace(Cases.NO, no);
        return record(
                "Application:" + no,
                event.sequence(),
                event.type(),
                event.time().toString(),
                event.by(),
                json);
    }

    private static ProducerRecord<String, String> record(
            String stream, long sequence, String type, String time, String by, String json) {
        var record = new ProducerRecord<>(Topics.APPLICATIONS, stream, json);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        stream + "@" + sequence,
                        "ce_type",
                        type,
                        "ce_source",
                        "/intake",
                        "ce_subject",
                        stream,
                        "ce_time",
                        time,
                        "ce_sequence",
                        String.valueOf(sequence),
                        "ce_actor",
                        by,
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** What anybody may take away. */
    byte[] bytes(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    public HttpResponse<String> post(String token, String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> get(String token, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** What the resident with this number holds. */
    public static String code(String no) {
        return TestTokens.QUERY_CODES.codeFor(no);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
