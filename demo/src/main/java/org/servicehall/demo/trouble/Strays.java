package org.servicehall.demo.trouble;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.servicehall.contracts.Topics;
import org.servicehall.demo.checks.Message;
import org.servicehall.demo.hall.HallClient;
import org.servicehall.demo.hall.Staff;
import tools.jackson.databind.JsonNode;

/** Writes to the topics what nobody of the hall would, by the keys of streams that are under way. */
public final class Strays {
    private static final List<String> SERVICES = List.of("intake", "cases", "accountability", "attendance");

    private final String kafka;
    private final HallClient hall;
    /** Where they lie on the topics. */
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    public Strays(String kafka, HallClient hall) {
        this.kafka = kafka;
        this.hall = hall;
    }

    /** Garbage, a tombstone, an event without its place, and one whose words can't be read, all of them of this case. */
    public void write(String caseNo) {
        String stream = "Case:" + caseNo;
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config(), new StringSerializer(), new ByteArraySerializer())) {
            for (ProducerRecord<String, byte[]> stray : List.of(
                    stray(stream, "no event at all", Map.of()),
                    stray(stream, null, Map.of()),
                    stray(stream, "{}", headers(stream, "")),
                    stray(stream, "{\"caseNo\":", headers(stream, "2")))) {
                RecordMetadata place = producer.send(stray).get();
                written.add(place(place.topic(), place.partition(), place.offset()));
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The stray messages did not get to the topic", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stray messages were sent", e);
        }
    }

    /**
     * Drops the letters of what was written here that are there by now; others may still come, and what else was set aside stays.
     *
     * @return how many there were
     */
    public int drop() {
        return SERVICES.stream()
                .map(service -> "/api/ops/" + service + "/letters")
                .mapToInt(this::drop)
                .sum();
    }

    private int drop(String letters) {
        List<JsonNode> own = hall.get(Staff.OPS, letters)
                .json()
                .path("items")
                .valueStream()
                .filter(this::isWrittenHere)
                .toList();
        own.forEach(letter -> hall.post(
                Staff.OPS,
                letters + "/" + letter.path("id").asString("") + "/drop",
                Map.of("reason", "sent to see that it does no harm")));
        return own.size();
    }

    private boolean isWrittenHere(JsonNode letter) {
        return written.contains(place(
                letter.path("topic").asString(""),
                letter.path("partition").asInt(-1),
                letter.path("offset").asLong(-1)));
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    private static Map<String, String> headers(String stream, String sequence) {
        return Map.of(
                "ce_specversion", "1.0",
                "ce_id", stream + "@" + sequence,
                "ce_type", "org.servicehall.case.promised.v1",
                "ce_source", "/cases",
                "ce_subject", stream,
                "ce_time", "2025-09-26T00:00:00Z",
                "ce_sequence", sequence,
                "ce_actor", "nobody",
                "content-type", "application/json");
    }

    private static ProducerRecord<String, byte[]> stray(
            String stream, @Nullable String text, Map<String, String> headers) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.CASES, stream, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        record.headers().add(Message.STRAY, new byte[0]);
        return record;
    }

    private Map<String, Object> config() {
        return Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ProducerConfig.ACKS_CONFIG, "all");
    }
}
