package org.servicehall.platform.consumer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Which making of a topic each position of one consumer belongs to. An offset on a topic that was lost says nothing of the
 * one made anew in its place: read on from there, all before it would be passed over (ADR 14).
 */
final class TopicOrigins {
    private final TopicIds ids;
    private final Map<TopicPartition, String> origins = new HashMap<>();

    TopicOrigins(TopicIds ids) {
        this.ids = ids;
    }

    /** Partitions whose position belongs to a topic that is no more; from now on it is to belong to the one there is. */
    Set<TopicPartition> outdated(Consumer<?, ?> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        origins.keySet().retainAll(assigned);
        Map<String, String> now =
                ids.of(assigned.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, OffsetAndMetadata> committed = committed(consumer, assigned);
        Map<TopicPartition, String> current = new HashMap<>();
        Set<TopicPartition> outdated = new HashSet<>();
        for (TopicPartition partition : assigned) {
            String id = now.getOrDefault(partition.topic(), "");
            String before = origins.getOrDefault(partition, origin(committed.get(partition)));
            if (!before.isEmpty() && !before.equals(id)) {
                outdated.add(partition);
            }
            current.put(partition, id);
        }
        origins.putAll(current);
        return outdated;
    }

    /**
     * What is committed once the record is done. Without the leader's epoch: where that of a lost topic is above the one of
     * the topic made anew, a consumer that starts from it waits for ever for a leader.
     */
    OffsetAndMetadata behind(TopicPartition partition, ConsumerRecord<?, ?> record) {
        return new OffsetAndMetadata(record.offset() + 1, origins.getOrDefault(partition, ""));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Consumer<?, ?> consumer, Set<TopicPartition> assigned) {
        Set<TopicPartition> fresh = new HashSet<>(assigned);
        fresh.removeAll(origins.keySet());
        return fresh.isEmpty() ? Map.of() : consumer.committed(fresh);
    }

    /** Empty for offsets that an earlier program committed. */
    private static String origin(@Nullable OffsetAndMetadata committed) {
        return committed == null ? "" : committed.metadata();
    }
}
