package org.servicehall.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.yammer.metrics.core.Histogram;
import com.yammer.metrics.core.Meter;
import com.yammer.metrics.core.Metric;
import com.yammer.metrics.stats.UniformSample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.server.metrics.KafkaYammerMetrics;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.contracts.Topics;

class BackboneTest {
    @TempDir
    private Path data;

    @Test
    void keepsRecordsOffsetsAndDocumentsOverARestart() throws Exception {
        try (Backbone backbone = Backbone.start(BackboneSettings.in(data))) {
            produce(backbone, "first");
            insert(backbone, "first");
            assertThat(consume(backbone)).containsExactly("first");
        }
        try (Backbone backbone = Backbone.start(BackboneSettings.in(data))) {
            produce(backbone, "second");
            insert(backbone, "second");
            assertThat(consume(backbone)).as("the group's offset was kept").containsExactly("second");
            assertThat(documents(backbone)).containsExactly("first", "second");
        }
    }

    @Test
    void isClosedOnceHoweverManyCloseIt() throws Exception {
        Backbone backbone = Backbone.start(BackboneSettings.in(data));
        insert(backbone, "first");
        Thread other = Thread.ofPlatform().start(backbone::close);
        backbone.close();
        other.join();
        try (Backbone again = Backbone.start(BackboneSettings.in(data))) {
            assertThat(documents(again)).containsExactly("first");
        }
    }

    @Test
    void itsBrokerMeasuresRequestsWhereThatCostsLittle() throws Exception {
        try (Backbone backbone = Backbone.start(BackboneSettings.in(data))) {
            produce(backbone, "first");
            Metric measured = KafkaYammerMetrics.defaultRegistry()
                    .allMetrics()
                    .get(RequestMeasures.name("Produce", "TotalTimeMs"));
            assertThat(measured).extracting("sample").isInstanceOf(UniformSample.class);
            await().untilAsserted(
                            () -> assertThat(((Histogram) measured).count()).isPositive());
        }
    }

    @Test
    void itsBrokerCountsAndKeepsNoRates() throws Exception {
        try (Backbone backbone = Backbone.start(BackboneSettings.in(data))) {
            produce(backbone, "first");
            assertThat(KafkaYammerMetrics.defaultRegistry().allMetrics().values().stream()
                            .filter(Meter.class::isInstance)
                            .mapToLong(meter -> ((Meter) meter).count())
                            .sum())
                    .isPositive();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains("meter-tick"));
        }
    }

    @Test
    void answersTheHealthCheckOfItsClients() {
        try (Backbone backbone = Backbone.start(BackboneSettings.in(data));
                MongoClient client = MongoClients.create(backbone.mongoUri("hall_cases"))) {
            Document hello = client.getDatabase("admin").runCommand(new Document("hello", 1));
            assertThat(hello.getInteger("maxWireVersion")).isPositive();
        }
    }

    static void produce(Backbone backbone, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", backbone.kafka(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.CASES, "Case:1", value)).get();
        }
    }

    static List<String> consume(Backbone backbone) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", backbone.kafka(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.CASES));
            List<String> values = new ArrayList<>();
            long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.isEmpty() && System.nanoTime() < giveUp) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            consumer.commitSync();
            return values;
        }
    }

    private static void insert(Backbone backbone, String id) {
        try (MongoClient client = MongoClients.create(backbone.mongoUri("hall_cases"))) {
            client.getDatabase("hall_cases").getCollection("probes").insertOne(new Document("_id", id));
        }
    }

    private static List<String> documents(Backbone backbone) {
        try (MongoClient client = MongoClients.create(backbone.mongoUri("hall_cases"))) {
            return client.getDatabase("hall_cases").getCollection("probes").find().into(new ArrayList<>()).stream()
                    .map(document -> document.getString("_id"))
                    .toList();
        }
    }
}
