package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Kafka's ids of the topics that are read; a topic that was lost and made anew has another. Shared by all loops. */
public final class TopicIds {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Known(String id, long at) {}

    private final GroupOffsets offsets;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Silence silence;

    private record Silence(long since) {}

    public TopicIds(GroupOffsets offsets) {
        this.offsets = offsets;
    }

    GroupOffsets offsets() {
        return offsets;
    }

    /**
     * As they were a few seconds ago at most.
     *
     * @throws KafkaException where the broker doesn't know one, or doesn't answer
     */
    Map<String, String> of(Set<String> topics) {
        Map<String, String> ids = new HashMap<>();
        for (String topic : topics) {
            Known last = known.get(topic);
            if (last == null || System.nanoTime() - last.at() > FRESH.toNanos()) {
                last = new Known(id(topic), System.nanoTime());
                known.put(topic, last);
            }
            ids.put(topic, last.id());
        }
        return ids;
    }

    private String id(String topic) {
        try {
            String id = offsets.topicId(topic);
            gone.remove(topic);
            return id;
        } catch (KafkaException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                gone.add(topic);
            }
            throw e;
        }
    }

    /** Whether the broker did not know the topic when its id was asked for last. */
    boolean isGone(String topic) {
        return gone.contains(topic);
    }

    /**
     * All partitions that these topics have now. While the broker does not say, it is asked every few seconds, however many want to
     * know: each waits as long as it is asked.
     *
     * @throws KafkaException where it doesn't, or didn't a few seconds ago
     */
    public Set<TopicPartition> partitions(Set<String> topics) {
        Silence last = silence;
        if (last != null && System.nanoTime() - last.since() < FRESH.toNanos()) {
            throw new KafkaException("Kafka did not answer a few seconds ago");
        }
        try {
            Set<TopicPartition> partitions = offsets.partitionsOf(topics);
            silence = null;
            return partitions;
        } catch (KafkaException e) {
            silence = new Silence(System.nanoTime());
            throw e;
        }
    }
}
