package org.servicehall.platform.consumer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What a turn's looks at the topics brought. */
final class Polled {
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final Position position = new Position();

    void add(ConsumerRecords<String, byte[]> more) {
        if (!more.isEmpty()) {
            position.expect(more);
            more.forEach(records::add);
        }
    }

    /** These partitions are somebody else's, or go on from another place, before anything of them was handled. */
    void drop(Collection<TopicPartition> partitions) {
        records.removeIf(record -> partitions.contains(new TopicPartition(record.topic(), record.partition())));
        position.forget(partitions);
    }

    /** What is left is to be handled again. */
    void dropDone() {
        Map<TopicPartition, Long> next = position.next();
        records.removeIf(record ->
                record.offset() < next.getOrDefault(new TopicPartition(record.topic(), record.partition()), 0L));
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    int count() {
        return records.size();
    }

    /** Of a partition in the order in which it holds them. */
    List<ConsumerRecord<String, byte[]>> inOrder() {
        return records;
    }

    Position position() {
        return position;
    }

    /** When the oldest of them was sent. */
    Instant oldest() {
        return Instant.ofEpochMilli(
                records.stream().mapToLong(ConsumerRecord::timestamp).min().orElseThrow());
    }

    /** Whether one of them means something to the handler. */
    boolean concerns(RecordHandler handler) {
        for (ConsumerRecord<String, byte[]> record : records) {
            if (handler.concerns(record)) {
                return true;
            }
        }
        return false;
    }
}
