package org.servicehall.platform.projection;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Whether one member of a group has every partition of some topics, so that nobody else applies their events (ADR 72). For one thread. */
final class FedAlone {
    /** So long after the broker didn't say it is asked again. */
    static final Duration AGAIN = Duration.ofSeconds(5);

    private final Set<String> topics;
    private final Function<Set<String>, Set<TopicPartition>> partitions;
    private final LongSupplier nanos;
    private boolean looked;
    private boolean all;
    private boolean silent;
    private long silentSince;

    /**
     * @param partitions all that these topics have
     * @param nanos as {@link System#nanoTime}
     */
    FedAlone(Set<String> topics, Function<Set<String>, Set<TopicPartition>> partitions, LongSupplier nanos) {
        this.topics = topics;
        this.partitions = partitions;
        this.nanos = nanos;
    }

    /** Partitions came or went. */
    void reassigned() {
        looked = false;
        all = false;
        silent = false;
    }

    boolean holds(Set<TopicPartition> assigned) {
        if (!looked && !(silent && nanos.getAsLong() - silentSince < AGAIN.toNanos())) {
            look(assigned);
        }
        return all;
    }

    /** Whether it was so when that was asked last, and no partition has moved since. */
    boolean held() {
        return all;
    }

    /** Where the broker does not say how many there are, it isn't known: then nothing is kept. */
    private void look(Set<TopicPartition> assigned) {
        try {
            all = !assigned.isEmpty() && holdsAll(assigned);
            looked = true;
            silent = false;
        } catch (KafkaException e) {
            silent = true;
            silentSince = nanos.getAsLong();
        }
    }

    private boolean holdsAll(Set<TopicPartition> assigned) {
        Set<TopicPartition> known = partitions.apply(topics);
        return !known.isEmpty() && assigned.containsAll(known);
    }
}
