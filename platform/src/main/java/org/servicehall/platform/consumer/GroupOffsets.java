package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;

/** What consumer groups have committed, and what the topics hold. */
public final class GroupOffsets implements AutoCloseable {
    private final Admin admin;

    public GroupOffsets(Admin admin) {
        this.admin = admin;
    }

    public Map<TopicPartition, Long> committed(String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    /** What these groups have committed, with what they noted there. */
    public Map<String, Map<TopicPartition, OffsetAndMetadata>> places(Collection<String> groups) {
        return await(admin.listConsumerGroupOffsets(groups.stream()
                        .distinct()
                        .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())))
                .all());
    }

    /** Those of these groups that have committed something. */
    public Set<String> begun(Set<String> groups) {
        return places(groups).entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether what the group has committed on these topics holds for this part of its reader, on every partition. */
    public boolean holdsFor(int part, String group, Set<String> topics) {
        return named(group, topics).values().stream().allMatch(parts -> parts.contains(part));
    }

    /** The parts of the group's reader that its commit names on each partition of these topics. */
    public Map<TopicPartition, Set<Integer>> named(String group, Set<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed = places(Set.of(group)).getOrDefault(group, Map.of());
        return partitions(topics)
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> Mark.of(committed.get(partition)).parts()));
    }

    /** Up to where this part of the group's reader has done all, as far as was committed. */
    public Map<TopicPartition, Long> committedFor(int part, String group) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        places(Set.of(group)).getOrDefault(group, Map.of()).forEach((partition, place) -> {
            Mark mark = Mark.of(place);
            if (mark.parts().contains(part)) {
                offsets.put(partition, mark.ahead().getOrDefault(part, place.offset()));
            }
        });
        return offsets;
    }

    /** Where the next record of each partition that has records will stand. */
    public Map<TopicPartition, Long> ends(Set<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions(topics).collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(wanted).all()).forEach((partition, end) -> {
            if (end.offset() > 0) {
                ends.put(partition, end.offset());
            }
        });
        return ends;
    }

    Set<TopicPartition> partitionsOf(Set<String> topics) {
        return partitions(topics).collect(Collectors.toSet());
    }

    private Stream<TopicPartition> partitions(Set<String> topics) {
        return await(admin.describeTopics(topics).allTopicNames()).entrySet().stream()
                .flatMap(topic -> topic.getValue().partitions().stream()
                        .map(partition -> new TopicPartition(topic.getKey(), partition.partition())));
    }

    /** Returns once the broker answers; throws when it doesn't within this time. */
    void askBroker(Duration within) {
        await(admin.describeCluster(new DescribeClusterOptions().timeoutMs(Math.toIntExact(within.toMillis())))
                .clusterId());
    }

    /** Whether the group has committed at least these offsets. */
    public boolean reached(String group, Map<TopicPartition, Long> goal) {
        Map<TopicPartition, Long> committed = committed(group);
        return goal.entrySet().stream()
                .allMatch(wanted -> committed.getOrDefault(wanted.getKey(), 0L) >= wanted.getValue());
    }

    /** How many of the records before these offsets the group has committed. */
    public long done(String group, Map<TopicPartition, Long> goal) {
        Map<TopicPartition, Long> committed = committed(group);
        return goal.entrySet().stream()
                .mapToLong(wanted -> Math.min(committed.getOrDefault(wanted.getKey(), 0L), wanted.getValue()))
                .sum();
    }

    public void delete(Collection<String> groups) {
        try {
            await(admin.deleteConsumerGroups(List.copyOf(groups)).all());
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw e;
            }
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw new KafkaException("Kafka did not answer", e.getCause());
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
