package org.servicehall.bench.anchor;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.servicehall.bench.suite.Hall;
import org.servicehall.bench.suite.Scratch;
import org.servicehall.bench.timing.Measured;
import org.servicehall.bench.timing.Timings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same view from a bare consumer: read, decode, count in memory, write in bulk, commit. */
final class RawView {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Hall hall;
    private final String topic;
    private final Map<String, Integer> lines = new HashMap<>();

    RawView(Hall hall, String topic) {
        this.hall = hall;
        this.topic = topic;
    }

    /** @throws Exception when the store or the broker fails */
    Measured rebuild(long events) throws Exception {
        return Scratch.with(hall, scratch -> {
            try (KafkaConsumer<String, byte[]> consumer = consumer()) {
                consumer.subscribe(List.of(topic));
                return rebuild(events, consumer, scratch.getCollection("sheets"));
            }
        });
    }

    private Measured rebuild(
            long events, KafkaConsumer<String, byte[]> consumer, MongoCollection<Document> collection) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        long began = 0;
        long done = 0;
        while (done < events) {
            ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
            if (!batch.isEmpty()) {
                began = began == 0 ? System.nanoTime() : began;
                write(batch, collection);
                consumer.commitSync();
                done += batch.count();
            }
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("Only " + done + " of " + events + " events after " + PATIENCE);
            }
        }
        return new Measured(done / ((System.nanoTime() - began) / 1e9), new Timings());
    }

    private void write(ConsumerRecords<String, byte[]> batch, MongoCollection<Document> collection) {
        Map<String, Document> changed = new HashMap<>();
        for (ConsumerRecord<String, byte[]> each : batch) {
            JsonNode line = JSON.readTree(each.value());
            String sheet = line.path("sheet").asString();
            changed.put(
                    sheet,
                    new Document("_id", sheet)
                            .append("lines", lines.merge(sheet, 1, Integer::sum))
                            .append("last", line.path("text").asString()));
        }
        List<WriteModel<Document>> writes = changed.values().stream()
                .<WriteModel<Document>>map(document ->
                        new ReplaceOneModel<>(new Document("_id", document.getString("_id")), document, UPSERT))
                .toList();
        var _ = collection.bulkWrite(writes, UNORDERED);
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        hall.kafka(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        topic + ".raw-" + UUID.randomUUID(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
