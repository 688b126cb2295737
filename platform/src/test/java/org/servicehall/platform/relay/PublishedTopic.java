package org.servicehall.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on a topic, read from its beginning each time. */
record PublishedTopic(String kafka, String name) {
    List<ConsumerRecord<String, byte[]>> awaitRecords(int atLeast) {
        return await().until(this::records, found -> found.size() >= atLeast);
    }

    /** Waits until these many events of each stream are there; any gap, disorder or altered repeat fails at once. */
    void awaitComplete(Map<String, Integer> versions) {
        await().atMost(Duration.ofSeconds(30)).until(this::sound, versions::equals);
    }

    /** Number of different events of each stream, after checking that a reader never meets a gap. */
    private Map<String, Integer> sound() {
        Map<String, List<ConsumerRecord<String, byte[]>>> streams = new HashMap<>();
        for (ConsumerRecord<String, byte[]> found : records()) {
            List<ConsumerRecord<String, byte[]>> earlier =
                    streams.computeIfAbsent(found.key(), key -> new ArrayList<>());
            int sequence = Integer.parseInt(headers(found).get("ce_sequence"));
            assertThat(sequence).as("next of %s", found.key()).isLessThanOrEqualTo(earlier.size());
            if (sequence == earlier.size()) {
                earlier.add(found);
            } else {
                ConsumerRecord<String, byte[]> first = earlier.get(sequence);
                assertThat(found.value()).isEqualTo(first.value());
                assertThat(headers(found)).isEqualTo(headers(first));
            }
        }
        return streams.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size()));
    }

    List<ConsumerRecord<String, byte[]>> records() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> received) {
        return StreamSupport.stream(received.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
