package org.servicehall.platform.consumer;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a {@link ConsumerLoop} does with records. Exceptions mean that store or broker are away: it comes again. */
public interface RecordHandler {
    /** Partitions came or went; what others may have changed is to be read anew. */
    void reassigned();

    /** Between two batches, at least twice a second. */
    void betweenBatches(Set<TopicPartition> assigned);

    /**
     * Processes the records in this order and reports those that need not come again.
     *
     * @param done takes each record whose effects are stored
     */
    void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done);
}
