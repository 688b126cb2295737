package org.servicehall.demo.checks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.servicehall.contracts.Topics;

/** Reads topics from their first record to their last, as anybody can. */
final class TopicLog {
    private static final Duration POLL = Duration.ofMillis(500);
    static final List<String> STREAMS = Topics.ALL;
    /** With the topics of what was set aside. */
    static final List<String> ALL = Stream.concat(
                    STREAMS.stream(), STREAMS.stream().map(Topics::deadLetters))
            .toList();

    private final String kafka;

    TopicLog(String kafka) {
        this.kafka = kafka;
    }

    List<Message> read(List<String> topics) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return readTo(consumer.endOffsets(partitions), consumer);
        }
    }

    private static List<Message> readTo(Map<TopicPartition, Long> ends, KafkaConsumer<String, String> consumer) {
        List<Message> messages = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(received -> messages.add(message(received)));
        }
        return messages;
    }

    private static Message message(ConsumerRecord<String, String> received) {
        Map<String, String> headers = new HashMap<>();
        received.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new Message(
                received.topic(),
                received.partition(),
                received.offset(),
                String.valueOf(received.key()),
                Map.copyOf(headers),
                String.valueOf(received.value()));
    }

    private Map<String, Object> config() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
    }
}
