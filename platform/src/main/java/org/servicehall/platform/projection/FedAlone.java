package org.servicehall.platform.projection;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Whether one member of a group has every partition of some topics, so that nobody else applies their events (ADR 72). For one thread. */
final class FedAlone {
    private final Set<String> topics;
    private final Function<Set<String>, Set<TopicPartition>> partitions;
    private boolean looked;
    private boolean all;

    /** @param partitions all that these topics have */
    FedAlone(Set<String> topics, Function<Set<String>, Set<TopicPartition>> partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    /** Partitions came or went. */
    void reassigned() {
        looked = false;
    }

    boolean holds(Set<TopicPartition> assigned) {
        if (!looked) {
            all = holdsAll(assigned);
            looked = true;
        }
        return all;
    }

    /** Where the broker does not say how many there are, it isn't known: then nothing is kept. */
    private boolean holdsAll(Set<TopicPartition> assigned) {
        if (assigned.isEmpty()) {
            return false;
        }
        try {
            Set<TopicPartition> known = partitions.apply(topics);
            return !known.isEmpty() && assigned.containsAll(known);
        } catch (KafkaException e) {
            return false;
        }
    }
}
