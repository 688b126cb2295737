package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
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
     * As they were a few seconds ago at most; the broker is asked for all at once.
     *
     * @throws KafkaException where the broker doesn't know one, or doesn't answer
     */
    Map<String, String> of(Set<String> topics) {
        Map<String, String> ids = new HashMap<>();
        Set<String> toAsk = new HashSet<>();
        topics.forEach(topic -> {
            Known last = known.get(topic);
            if (last == null || System.nanoTime() - last.at() > FRESH.toNanos()) {
                toAsk.add(topic);
            } else {
                ids.put(topic, last.id());
            }
        });
        if (!toAsk.isEmpty()) {
            ids.putAll(ask(toAsk));
        }
        return ids;
    }

    private Map<String, String> ask(Set<String> topics) {
        Map<String, String> ids = offsets.topicIds(topics);
        long now = System.nanoTime();
        ids.forEach((topic, id) -> known.put(topic, new Known(id, now)));
        gone.removeAll(ids.keySet());
        Set<String> lost = new HashSet<>(topics);
        lost.removeAll(ids.keySet());
        gone.addAll(lost);
        if (!lost.isEmpty()) {
            throw new KafkaException("Kafka does not know " + lost, new UnknownTopicOrPartitionException());
        }
        return ids;
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
