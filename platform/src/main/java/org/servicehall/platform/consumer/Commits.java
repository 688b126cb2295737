package org.servicehall.platform.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a loop's handler has taken, how much of it is done, and what its group is told of that. A handler may do what it took on
 * threads of its own: then it is looked for with each turn (ADR 74).
 */
final class Commits {
    private static final Logger log = LoggerFactory.getLogger(Commits.class);
    /** For so long what is at work is waited for, before its partitions are given away. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String group;
    private final RecordHandler handler;
    private final Places places;
    private final Unsaid unsaid;
    private final Map<TopicPartition, Long> taken = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();

    Commits(String group, RecordHandler handler, Places places, Unsaid unsaid) {
        this.group = group;
        this.handler = handler;
        this.places = places;
        this.unsaid = unsaid;
    }

    /** @param next where each partition goes on behind what the handler has taken */
    void took(Map<TopicPartition, Long> next) {
        taken.putAll(next);
        look();
    }

    /** What is done since it was last looked for is to be said. */
    void look() {
        Map<TopicPartition, OffsetAndMetadata> more = new HashMap<>();
        boolean underWay = false;
        for (Map.Entry<TopicPartition, Long> each : taken.entrySet()) {
            OffsetAndMetadata now = place(each.getKey(), each.getValue());
            if (!now.equals(done.put(each.getKey(), now))) {
                more.put(each.getKey(), now);
            }
            underWay |= now.offset() < each.getValue();
        }
        if (!more.isEmpty()) {
            unsaid.add(more);
        }
        unsaid.underWay(underWay);
    }

    private OffsetAndMetadata place(TopicPartition partition, long taken) {
        return places.at(partition, taken, handler.elsewhere(partition, taken));
    }

    /** How long to wait for the next batch, so that what is done by then is said in time. */
    Duration patience(Duration most) {
        return unsaid.patience(most);
    }

    /** What was done may wait a moment; that somebody has joined may not. */
    void sayWhatIsDue(Consumer<?, ?> consumer, long left) {
        Map<TopicPartition, OffsetAndMetadata> ofThoseWhoJoined = new HashMap<>();
        places.toSay(consumer)
                .forEach((partition, offset) -> ofThoseWhoJoined.put(partition, place(partition, offset)));
        unsaid.add(ofThoseWhoJoined);
        if (!ofThoseWhoJoined.isEmpty() || unsaid.isDue(left)) {
            say(consumer);
        }
    }

    void say(Consumer<?, ?> consumer) {
        places.said(unsaid.say(consumer));
    }

    /** Before these partitions are given away, what is done of them. */
    void release(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        handler.release(partitions, PATIENCE);
        look();
        say(consumer);
    }

    /** Whoever takes over goes on from there. What can't be said is done again then, and skipped. */
    void sayAtTheEnd(Consumer<?, ?> consumer) {
        Set<TopicPartition> all = Set.copyOf(taken.keySet());
        try {
            release(consumer, all);
        } catch (WakeupException e) {
            log.debug("{} was told to stop and says first what it did", group);
            say(consumer);
        } finally {
            forgetAll();
        }
    }

    void forget(Collection<TopicPartition> partitions) {
        taken.keySet().removeAll(partitions);
        done.keySet().removeAll(partitions);
        unsaid.forget(partitions);
    }

    /** These are read from another place: what was taken of them counts no more. */
    void forgetTaken(Collection<TopicPartition> partitions) {
        taken.keySet().removeAll(partitions);
        done.keySet().removeAll(partitions);
    }

    void forgetAll() {
        taken.clear();
        done.clear();
        unsaid.forgetAll();
    }
}
