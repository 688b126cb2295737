package org.servicehall.platform.automation;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.servicehall.platform.consumer.GroupOffsets;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.KafkaClients;
import org.servicehall.platform.event.RecordedEvent;
import org.servicehall.platform.letter.Letter;
import org.servicehall.platform.letter.Letters;
import org.servicehall.platform.view.Progress;

/**
 * All that the topics hold, for whoever compares it with what was made of it. Belongs to no group and commits nothing, so
 * nobody's reading is disturbed.
 */
public final class PublishedEvents {
    /** How far an automation has come with an event. */
    public enum Reading {
        /** It took it, or the rules refused what it would do. */
        HANDLED,
        /** It has not come to it yet, or it is set aside and comes when it is tried again. */
        WAITING,
        /** A person gave it up: it will never come. */
        DROPPED
    }

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final KafkaClients kafka;
    private final GroupOffsets offsets;
    private final String group;
    private final AutomationNumbers numbers;
    private final Letters letters;
    private final Incoming.Reader reader;

    /** @param group of the automations' reader */
    PublishedEvents(
            KafkaClients kafka,
            GroupOffsets offsets,
            String group,
            AutomationNumbers numbers,
            Letters letters,
            Incoming.Reader reader) {
        this.kafka = kafka;
        this.offsets = offsets;
        this.group = group;
        this.numbers = numbers;
        this.letters = letters;
        this.reader = reader;
    }

    /**
     * Reads an automation's topics from their beginnings to where they end now. How far the automation has come is looked
     * up before anything is read: what it is said to have handled, it had handled by then.
     *
     * @param action gets each event this program knows, and how far the automation has come with this record of it
     * @return how many events there were
     * @throws TimeoutException when the broker gives nothing for long
     */
    public long read(Automation automation, BiConsumer<RecordedEvent, Reading> action) {
        Map<TopicPartition, Long> handled = offsets.committedFor(numbers.of(automation.name()), group);
        Function<ConsumerRecord<?, ?>, Letter.@Nullable Kind> kinds = letters.kinds(automation.name());
        long[] events = {0};
        readAll(automation.topics(), record -> {
            if (reader.read(record) instanceof Incoming.Known known) {
                events[0]++;
                boolean done = record.offset() < handled.getOrDefault(partition(record), 0L);
                action.accept(known.event(), done ? reading(kinds.apply(record)) : Reading.WAITING);
            }
        });
        return events[0];
    }

    /** @param letter about the record; null when there is none */
    private static Reading reading(Letter.@Nullable Kind letter) {
        return switch (letter) {
            case null -> Reading.HANDLED;
            case REFUSED -> Reading.HANDLED;
            case DROPPED -> Reading.DROPPED;
            case POISON, WAITING, EARLY, UNREADABLE, NEWER, STRAY -> Reading.WAITING;
        };
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
