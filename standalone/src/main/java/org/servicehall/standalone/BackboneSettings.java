package org.servicehall.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.servicehall.contracts.Topics;

/**
 * Where the backbone keeps its files and which ports it listens on; everything listens on 127.0.0.1 alone.
 *
 * @param data directory of {@code kafka/} and {@code store.mv.db}; created when missing
 * @param kafkaPort 0 for any free port
 * @param mongoPort 0 for any free port
 * @param topics created at start when missing
 * @param partitions of each topic created
 */
public record BackboneSettings(Path data, int kafkaPort, int mongoPort, List<String> topics, int partitions) {
    public static final int DEFAULT_KAFKA_PORT = 19092;
    public static final int DEFAULT_MONGO_PORT = 27117;
    private static final int DEFAULT_PARTITIONS = 12;

    public BackboneSettings {
        topics = List.copyOf(topics);
    }

    /** Any free ports, the hall's topics and their dead-letter twins with 12 partitions. */
    public static BackboneSettings in(Path data) {
        return new BackboneSettings(data, 0, 0, hallTopics(), DEFAULT_PARTITIONS);
    }

    public BackboneSettings withPorts(int kafka, int mongo) {
        return new BackboneSettings(data, kafka, mongo, topics, partitions);
    }

    public BackboneSettings withTopics(List<String> names, int partitionsEach) {
        return new BackboneSettings(data, kafkaPort, mongoPort, names, partitionsEach);
    }

    /** Every topic of the hall and its dead-letter twin. */
    public static List<String> hallTopics() {
        return Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .toList();
    }
}
