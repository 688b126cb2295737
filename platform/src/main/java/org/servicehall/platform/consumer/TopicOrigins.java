package org.servicehall.platform.consumer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Which making of a topic each position of one consumer belongs to. An offset on a topic that was lost says nothing of the
 * one made anew in its place: read on from there, all before it would be passed over (ADR 14).
 */
final class TopicOrigins {
    private final Map<TopicPartition, String> origins = new HashMap<>();

    void forget(Collection<TopicPartition> partitions) {
        origins.keySet().removeAll(partitions);
    }

    /**
     * Partitions whose position belongs to a topic that is no more; from now on it is to belong to the one there is.
     *
     * @param committed of partitions that are new here
     * @param now id of each topic
     */
    Set<TopicPartition> outdated(
            Set<TopicPartition> assigned, Map<TopicPartition, OffsetAndMetadata> committed, Map<String, String> now) {
        origins.keySet().retainAll(assigned);
        Set<TopicPartition> outdated = new HashSet<>();
        for (TopicPartition partition : assigned) {
            String id = now.getOrDefault(partition.topic(), "");
            String before = origins.getOrDefault(
                    partition, Mark.of(committed.get(partition)).topicId());
            if (!before.isEmpty() && !before.equals(id)) {
                outdated.add(partition);
            }
            origins.put(partition, id);
        }
        return outdated;
    }

    String of(TopicPartition partition) {
        return origins.getOrDefault(partition, "");
    }
}
