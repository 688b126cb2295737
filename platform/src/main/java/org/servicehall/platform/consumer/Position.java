package org.servicehall.platform.consumer;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Where each partition of a batch goes on: behind what is done. */
final class Position {
    private final Places places;
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> progress = new HashMap<>();

    Position(Places places) {
        this.places = places;
    }

    void expect(ConsumerRecords<String, byte[]> polled) {
        polled.partitions().forEach(partition -> {
            next.put(partition, polled.records(partition).getFirst().offset());
            last.put(partition, polled.records(partition).getLast().offset());
        });
    }

    void done(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        next.put(partition, record.offset() + 1);
        progress.put(partition, places.at(partition, record.offset() + 1));
    }

    Map<TopicPartition, Long> next() {
        return next;
    }

    /** Where each partition goes on that has records of this batch left. */
    Map<TopicPartition, Long> undone() {
        Map<TopicPartition, Long> left = new HashMap<>(next);
        left.entrySet().removeIf(entry -> entry.getValue() > last.getOrDefault(entry.getKey(), -1L));
        return left;
    }

    /** What this batch leaves of what failed before, on the partitions that are still there. */
    Map<TopicPartition, Long> without(Map<TopicPartition, Long> failed, Set<TopicPartition> assigned) {
        Map<TopicPartition, Long> left = new HashMap<>(failed);
        left.entrySet()
                .removeIf(entry -> !assigned.contains(entry.getKey())
                        || next.getOrDefault(entry.getKey(), -1L) > entry.getValue());
        return left;
    }

    Map<TopicPartition, OffsetAndMetadata> progress() {
        return progress;
    }
}
