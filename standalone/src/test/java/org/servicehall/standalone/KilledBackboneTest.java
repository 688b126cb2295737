package org.servicehall.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servicehall.contracts.Topics;

/** A real process, killed for real while it is written to: what it acknowledged is there afterwards. */
class KilledBackboneTest {
    private static final int WRITES_BEFORE_THE_KILL = 200;
    private static final Document EVERY_BY_INDEX = new Document("n", new Document("$gte", 0));

    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path data;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        var kafkaPort = freePort();
        var mongoPort = freePort();
        var process = start(kafkaPort, mongoPort);
        List<String> acknowledged = new ArrayList<>();
        try {
            awaitStarted(mongoPort, kafkaPort);
            acknowledged.addAll(writeUntilKilled(process, kafkaPort, mongoPort));
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var backbone = Backbone.start(BackboneSettings.in(data))) {
            assertThat(documents(backbone, new Document())).containsAll(acknowledged);
            assertThat(documents(backbone, EVERY_BY_INDEX))
                    .as("the index has what the documents have")
                    .hasSameElementsAs(documents(backbone, new Document()));
            assertThat(records(backbone)).containsAll(acknowledged);
        }
    }

    @Test
    void endsInAnOrderlyWayWhenItIsTold() throws Exception {
        var kafkaPort = freePort();
        var mongoPort = freePort();
        var process = start(kafkaPort, mongoPort);
        try {
            awaitStarted(mongoPort, kafkaPort);
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("ended by SIGTERM, and by nothing worse")
                    .isEqualTo(SIGTERM);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private List<String> writeUntilKilled(Process process, int kafkaPort, int mongoPort) {
        List<String> acknowledged = new ArrayList<>();
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + mongoPort + "/?timeoutMS=2000");
                var producer = producer("127.0.0.1:" + kafkaPort)) {
            MongoCollection<Document> probes = client.getDatabase("hall_cases").getCollection("probes");
            probes.createIndex(new Document("n", 1));
            for (int n = 0; ; n++) {
                var id = "write-" + n;
                probes.insertOne(new Document("_id", id).append("n", n));
                producer.send(new ProducerRecord<>(Topics.CASES, 0, "Case:1", id))
                        .get();
                acknowledged.add(id);
                if (n == WRITES_BEFORE_THE_KILL) {
                    process.destroyForcibly();
                }
            }
        } catch (MongoException | ExecutionException | KafkaException e) {
            assertThat(acknowledged).hasSizeGreaterThan(WRITES_BEFORE_THE_KILL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return acknowledged;
    }

    private Process start(int kafkaPort, int mongoPort) throws IOException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BackboneProcess.class.getName());
        builder.environment()
                .putAll(Map.of(
                        "HALL_DATA", data.toString(),
                        "HALL_KAFKA_PORT", String.valueOf(kafkaPort),
                        "HALL_MONGO_PORT", String.valueOf(mongoPort)));
        return builder.inheritIO().start();
    }

    private static void awaitStarted(int mongoPort, int kafkaPort) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> {
            try (var client =
                            MongoClients.create("mongodb://127.0.0.1:" + mongoPort + "/?serverSelectionTimeoutMS=500");
                    var producer = producer("127.0.0.1:" + kafkaPort)) {
                client.getDatabase("hall_cases").runCommand(new Document("ping", 1));
                return !producer.partitionsFor(Topics.CASES).isEmpty();
            }
        });
    }

    private static KafkaProducer<String, String> producer(String kafka) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka,
                "acks", "all",
                "max.block.ms", "2000",
                "request.timeout.ms", "1000",
                "delivery.timeout.ms", "2000",
                "linger.ms", "0");
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static List<String> documents(Backbone backbone, Document filter) {
        try (var client = MongoClients.create(backbone.mongoUri("hall_cases"))) {
            return client.getDatabase("hall_cases")
                    .getCollection("probes")
                    .find(filter)
                    .map(document -> document.getString("_id"))
                    .into(new ArrayList<>());
        }
    }

    private static List<String> records(Backbone backbone) {
        Map<String, Object> settings = Map.of("bootstrap.servers", backbone.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(Topics.CASES, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> values = new ArrayList<>();
            var giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (consumer.position(partition) < end && System.nanoTime() < giveUp) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
