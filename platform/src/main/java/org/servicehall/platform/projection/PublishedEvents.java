package org.servicehall.platform.projection;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.servicehall.platform.event.RecordedEvent;

/**
 * All that the topics hold, for whoever compares it with what was made of it. Belongs to no group and commits nothing, so
 * nobody's reading is disturbed.
 */
public final class PublishedEvents {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaClients kafka;
    private final GroupOffsets offsets;
    private final ConsumerLoops loops;
    private final Incoming.Reader reader;

    PublishedEvents(KafkaClients kafka, GroupOffsets offsets, ConsumerLoops loops, Incoming.Reader reader) {
        this.kafka = kafka;
        this.offsets = offsets;
        this.loops = loops;
        this.reader = reader;
    }

    /**
     * Reads an automation's topics from their beginnings to where they end now. How far the automation has come is looked
     * up before anything is read: what it is said to have handled, it had handled by then.
     *
     * @param action gets each event this program knows, and whether the automation has handled it; false too for what was
     *     set aside
     * @return how many events there were
     * @throws TimeoutException when the broker gives nothing for long
     */
    public long read(Automation automation, BiConsumer<RecordedEvent, Boolean> action) {
        String group = loops.group(automation.name());
        Map<TopicPartition, Long> handled = offsets.committed(group);
        Set<String> setAside = loops.letters().streamsAside(automation.name());
        long[] events = {0};
        readAll(automation.topics(), record -> {
            if (reader.read(record) instanceof Incoming.Known known) {
                events[0]++;
                boolean done = record.offset() < handled.getOrDefault(partition(record), 0L);
                action.accept(known.event(), done && !setAside.contains(known.stream()));
            }
        });
        return events[0];
    }

    private void readAll(Set<String> topics, java.util.function.Consumer<ConsumerRecord<String, byte[]>> action) {
        Map<TopicPartition, Long> ends = offsets.ends(topics);
        try (Consumer<String, byte[]> consumer = kafka.reader()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            long patience = Progress.deadline(PATIENCE);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> polled = consumer.poll(POLL);
                polled.forEach(action);
                if (!polled.isEmpty()) {
                    patience = Progress.deadline(PATIENCE);
                } else if (Progress.until(patience).isZero()) {
                    throw new TimeoutException("no records of " + topics + " for " + PATIENCE);
                }
            }
        }
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
