package org.servicehall.platform.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that stands on the hall's topics, dead letters included: keys, values and headers. */
public final class TopicTexts {
    private TopicTexts() {}

    public static List<String> all() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", EmbeddedStack.get().kafka(), "auto.offset.reset", "earliest");
        List<String> texts = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> info.topic().startsWith("hall."))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    texts.add(record.key() + record.value());
                    record.headers().forEach(header -> texts.add(new String(header.value(), StandardCharsets.UTF_8)));
                });
            }
        }
        return texts;
    }
}
