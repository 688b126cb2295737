package org.servicehall.platform.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Where each partition of a batch goes on: behind what is done. */
final class Position {
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private final Set<TopicPartition> begun = new HashSet<>();

    void expect(ConsumerRecords<String, byte[]> polled) {
        polled.partitions().forEach(partition -> {
            next.putIfAbsent(partition, polled.records(partition).getFirst().offset());
            last.put(partition, polled.records(partition).getLast().offset());
        });
    }

    void done(ConsumerRecord<String, byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        next.put(partition, record.offset() + 1);
        begun.add(partition);
    }

    /** What is there of these partitions is no more to be gone by. */
    void forget(Collection<TopicPartition> partitions) {
        next.keySet().removeAll(partitions);
        last.keySet().removeAll(partitions);
        begun.removeAll(partitions);
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

    /** Where each partition goes on of which something is done. */
    Map<TopicPartition, Long> progress() {
        Map<TopicPartition, Long> progress = new HashMap<>(next);
        progress.keySet().retainAll(begun);
        return progress;
    }
}
