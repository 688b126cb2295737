package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a {@link ConsumerLoop} does with records. Exceptions mean that store or broker are away: it comes again. */
public interface RecordHandler {
    /**
     * What takes the records of some topics.
     *
     * @param group consumer group by whose offsets it went on before it joined
     */
    record Part(String group, Set<String> topics) {}

    /**
     * Partitions come or go, told at once and before {@link #reassigned}: what is so only while this member has them is so no more.
     * Asks nobody and can't fail.
     */
    default void moved() {}

    /**
     * Reading of a partition begins, that came to this member or whose topic was made anew: what was given of it before is over.
     *
     * @param from the offset of the first record that each part has not done
     */
    default void begins(TopicPartition partition, Map<Integer, Long> from) {}

    /**
     * These partitions go to somebody else, or are gone: nothing more of them is begun.
     *
     * @param atMost how long to wait for what is at work on them
     */
    default void release(Collection<TopicPartition> partitions, Duration atMost) {}

    /** Partitions came or went; what others may have changed is to be read anew. */
    void reassigned();

    /**
     * The parts that take the records from now on, by number, where they join and leave while the loop runs. It goes back to
     * where the one that joins has to go on. Asked once between two batches; empty for a handler that is one whole.
     *
     * @param moved whether partitions came or went, so that other instances may know of more
     */
    default Map<Integer, Part> parts(boolean moved) {
        return Map.of();
    }

    /** Whether it does anything with the record. */
    default boolean concerns(ConsumerRecord<String, byte[]> record) {
        return true;
    }

    /** Waits until more can be handed to it, for so long at most; false where it still can't. */
    default boolean awaitRoom(Duration atMost) {
        return true;
    }

    /**
     * Lets more records gather before the next batch than gather anyway, for so long at most, unless and until somebody waits for
     * what it makes of them.
     *
     * @return false where it is always waited for, and doesn't let them
     */
    default boolean gather(Duration atMost) {
        return false;
    }

    /**
     * The parts that have not done just what stands before this offset, which it took: each with the first record of the partition that
     * it has not done.
     */
    default Map<Integer, Long> elsewhere(TopicPartition partition, long taken) {
        return Map.of();
    }

    /**
     * Between two batches, as a member that its group has let in; about once a second at least, once every three while nothing has come for
     * a while.
     */
    void betweenBatches(Set<TopicPartition> assigned);

    /**
     * Processes the records in this order and reports those that need not come again.
     *
     * @param done takes each record whose effects are stored, or of which {@link #elsewhere} tells when they are
     */
    void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done);
}
