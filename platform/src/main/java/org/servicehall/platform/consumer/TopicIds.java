package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/** Kafka's ids of the topics that are read; a topic that was lost and made anew has another. Shared by all loops. */
public final class TopicIds {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(String id, long at) {}

    private final GroupOffsets offsets;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public TopicIds(GroupOffsets offsets) {
        this.offsets = offsets;
    }

    GroupOffsets offsets() {
        return offsets;
    }

    /** As they were a few seconds ago at most. */
    Map<String, String> of(Set<String> topics) {
        Map<String, String> ids = new HashMap<>();
        for (String topic : topics) {
            Known last = known.get(topic);
            if (last == null || System.nanoTime() - last.at() > FRESH.toNanos()) {
                last = new Known(offsets.topicId(topic), System.nanoTime());
                known.put(topic, last);
            }
            ids.put(topic, last.id());
        }
        return ids;
    }

    /** All partitions that these topics have now. */
    public Set<TopicPartition> partitions(Set<String> topics) {
        return offsets.partitionsOf(topics);
    }
}
