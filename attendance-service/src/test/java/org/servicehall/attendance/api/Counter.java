package org.servicehall.attendance.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.event.EventJson;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.testing.EmbeddedStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What surrounds the service in a test: staff who send requests, and the other services, which publish events. */
final class Counter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Counter(int port) {
        this.address = "http://localhost:" + port;
    }

    record Answer(int status, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        String code() {
            return json().path("code").asString();
        }
    }

    Answer sign(String token, String kind, String... headers) {
        return post(token, "{\"kind\":\"" + kind + "\"}", headers);
    }

    Answer post(String token, String body, String... headers) {
        return postTo("/api/attendance/signatures", token, body, headers);
    }

    Answer postTo(String path, String token, String body, String... headers) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    Answer putTo(String path, String token, String body) {
        return send(
                token,
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    Answer get(String token, String path, String... headers) {
        return send(token, HttpRequest.newBuilder(URI.create(address + path)), headers);
    }

    /** The ETag of what is read there. */
    String tag(String token, String path) {
        return sent(token, HttpRequest.newBuilder(URI.create(address + path)))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    byte[] file(String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another service publishes what happened to a case. */
    static void publish(RecordedEvent event) throws Exception {
        var record = new ProducerRecord<>(Topics.CASES, event.stream(), new EventJson().write(event.payload()));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", event.id(),
                        "ce_type", event.type(),
                        "ce_source", "/cases",
                        "ce_subject", event.stream(),
                        "ce_time", event.time().toString(),
                        "ce_sequence", String.valueOf(event.sequence()),
                        "ce_actor", event.by(),
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStack.get().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(record).get();
        }
    }

    private Answer send(String token, HttpRequest.Builder request, String... headers) {
        var answer = sent(token, request, headers);
        return new Answer(answer.statusCode(), answer.body());
    }

    private HttpResponse<String> sent(String token, HttpRequest.Builder request, String... headers) {
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(
                    (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
