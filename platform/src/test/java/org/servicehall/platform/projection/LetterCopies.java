package org.servicehall.platform.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.contracts.Topics;
import org.servicehall.platform.consumer.KafkaClients;

/** What stands on the topic for copies of letters about another. */
public final class LetterCopies {
    private LetterCopies() {}

    static List<ConsumerRecord<String, byte[]>> of(String topic, KafkaClients kafka) {
        String letters = Topics.deadLetters(topic);
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (Consumer<String, byte[]> reader = kafka.reader()) {
            List<TopicPartition> partitions = reader.partitionsFor(letters).stream()
                    .map(info -> new TopicPartition(letters, info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> reader.position(p) < ends.get(p))) {
                reader.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return found;
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
