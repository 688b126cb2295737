package org.servicehall.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.servicehall.contracts.Topics;
import org.servicehall.standalone.store.engine.EngineSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the backbone keeps its files and which ports it listens on; everything listens on 127.0.0.1 alone.
 *
 * @param data directory of {@code kafka/} and {@code store/}; created when missing
 * @param kafkaPort 0 for any free port
 * @param mongoPort 0 for any free port
 * @param topics created at start when missing
 * @param partitions of each topic created
 * @param acceptOlderStore whether to start with a store that lacks what was acknowledged
 * @param storeFailed told when the store could not write: it answers nothing any more
 */
public record BackboneSettings(
        Path data,
        int kafkaPort,
        int mongoPort,
        List<String> topics,
        int partitions,
        boolean acceptOlderStore,
        Consumer<Throwable> storeFailed) {
    private static final Logger log = LoggerFactory.getLogger(BackboneSettings.class);
    public static final int DEFAULT_KAFKA_PORT = 19092;
    public static final int DEFAULT_MONGO_PORT = 27117;
    private static final int DEFAULT_PARTITIONS = 12;

    public BackboneSettings {
        topics = List.copyOf(topics);
    }

    /** Any free ports, the hall's topics and their dead-letter twins with 12 partitions. */
    public static BackboneSettings in(Path data) {
        return new BackboneSettings(data, 0, 0, hallTopics(), DEFAULT_PARTITIONS, false, BackboneSettings::logged);
    }

    public BackboneSettings withPorts(int kafka, int mongo) {
        return new BackboneSettings(data, kafka, mongo, topics, partitions, acceptOlderStore, storeFailed);
    }

    public BackboneSettings withTopics(List<String> names, int partitionsEach) {
        return new BackboneSettings(data, kafkaPort, mongoPort, names, partitionsEach, acceptOlderStore, storeFailed);
    }

    public BackboneSettings withStore(boolean acceptOlder, Consumer<Throwable> failed) {
        return new BackboneSettings(data, kafkaPort, mongoPort, topics, partitions, acceptOlder, failed);
    }

    EngineSettings store(Path besideTopics) {
        return new EngineSettings(data.resolve("store"), besideTopics, acceptOlderStore, true, storeFailed);
    }

    private static void logged(Throwable failure) {
        log.error(failure.getMessage());
    }

    /** Every topic of the hall and its dead-letter twin. */
    public static List<String> hallTopics() {
        return Topics.ALL.stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .toList();
    }
}
