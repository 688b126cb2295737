package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.relay.SeenTopics;

/** Kafka's ids of the topics that are read; a topic that was lost and made anew has another. Shared by all loops. */
public final class TopicIds {
    private static final Duration SILENT_FOR = Duration.ofSeconds(5);

    private final SeenTopics topics;
    private final GroupOffsets offsets;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Silence silence;

    private record Silence(long since) {}

    public TopicIds(SeenTopics topics, GroupOffsets offsets) {
        this.topics = topics;
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
    Map<String, String> of(Set<String> names) {
        Map<String, String> ids = new HashMap<>();
        seen(names)
                .forEach(
                        (topic, described) -> ids.put(topic, described.topicId().toString()));
        gone.removeAll(ids.keySet());
        Set<String> lost = new HashSet<>(names);
        lost.removeAll(ids.keySet());
        gone.addAll(lost);
        if (!lost.isEmpty()) {
            throw new KafkaException("Kafka does not know " + lost, new UnknownTopicOrPartitionException());
        }
        return ids;
    }

    private Map<String, TopicDescription> seen(Set<String> names) {
        try {
            return topics.lately(names);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
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
    public Set<TopicPartition> partitions(Set<String> names) {
        Silence last = silence;
        if (last != null && System.nanoTime() - last.since() < SILENT_FOR.toNanos()) {
            throw new KafkaException("Kafka did not answer a few seconds ago");
        }
        try {
            Set<TopicPartition> partitions = offsets.partitionsOf(names);
            silence = null;
            return partitions;
        } catch (KafkaException e) {
            silence = new Silence(System.nanoTime());
            throw e;
        }
    }
}
