package org.servicehall.platform.automation;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.servicehall.platform.consumer.Incoming;
import org.servicehall.platform.consumer.RecordHandler;
import org.servicehall.platform.view.Progress;

/**
 * Hands what one reader reads to the automations that it concerns. A record is done when each of them has done it; what concerns none is
 * done at once (ADR 74).
 */
final class Hands implements RecordHandler {
    private final List<Hand> hands;
    private final AutomationNumbers numbers;
    private final Incoming.Reader reader;
    private final Room room;
    private final Map<TopicPartition, Portion> portions = new ConcurrentHashMap<>();
    /** By the number of its part; none before the store was asked. */
    private Map<Integer, Hand> numbered = Map.of();

    private Map<Integer, Part> parts = Map.of();

    Hands(List<Hand> hands, AutomationNumbers numbers, Incoming.Reader reader, Room room) {
        this.hands = List.copyOf(hands);
        this.numbers = numbers;
        this.reader = reader;
        this.room = room;
    }

    @Override
    public Map<Integer, Part> parts(boolean moved) {
        if (numbered.isEmpty()) {
            Map<String, Integer> known =
                    numbers.of(hands.stream().map(Hand::name).toList());
            numbered = hands.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            hand -> Objects.requireNonNull(known.get(hand.name())), hand -> hand));
            parts = numbered.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            each -> new Part(
                                    each.getValue().group(), each.getValue().topics())));
        }
        return parts;
    }

    @Override
    public void begins(TopicPartition partition, Map<Integer, Long> from) {
        Portion before = portions.put(partition, new Portion(from));
        if (before != null) {
            before.end();
            hands.forEach(Hand::drop);
        }
    }

    @Override
    public void moved() {
        hands.forEach(Hand::moved);
    }

    /** Each does so itself, before anything of new partitions. */
    @Override
    public void reassigned() {}

    @Override
    public void betweenBatches(Set<TopicPartition> assigned) {
        hands.forEach(hand -> hand.assigned(assigned));
    }

    @Override
    public boolean awaitRoom(Duration atMost) {
        return room.await(atMost);
    }

    @Override
    public boolean concerns(ConsumerRecord<String, byte[]> record) {
        Optional<Class<?>> type = reader.classOf(record);
        return hands.stream().anyMatch(hand -> hand.isConcernedBy(record.topic(), type));
    }

    @Override
    public void handle(List<ConsumerRecord<String, byte[]>> records, Consumer<ConsumerRecord<String, byte[]>> done) {
        for (ConsumerRecord<String, byte[]> record : records) {
            handOut(record);
            done.accept(record);
        }
    }

    private void handOut(ConsumerRecord<String, byte[]> record) {
        Portion portion = Objects.requireNonNull(portions.get(new TopicPartition(record.topic(), record.partition())));
        Optional<Class<?>> type = reader.classOf(record);
        List<Integer> concerned = numbered.entrySet().stream()
                .filter(each -> each.getValue().isConcernedBy(record.topic(), type)
                        && !portion.isDoneBy(each.getKey(), record.offset()))
                .map(Map.Entry::getKey)
                .toList();
        if (!concerned.isEmpty()) {
            Incoming incoming = reader.read(record);
            Room.Place place = room.take(Math.max(0, record.serializedValueSize()), concerned.size());
            concerned.forEach(number ->
                    Objects.requireNonNull(numbered.get(number)).give(new Handed(incoming, portion, number, place)));
        }
    }

    @Override
    public Map<Integer, Long> elsewhere(TopicPartition partition, long taken) {
        Portion portion = portions.get(partition);
        return portion == null ? Map.of() : portion.elsewhere(taken);
    }

    /** What is dropped here is not done, so that it comes to whoever has its partition next. */
    @Override
    public void release(Collection<TopicPartition> partitions, Duration atMost) {
        portions.forEach((partition, portion) -> {
            if (partitions.contains(partition)) {
                portion.end();
            }
        });
        hands.forEach(hand -> hand.release(partitions));
        long deadline = Progress.deadline(atMost);
        try {
            for (Hand hand : hands) {
                hand.awaitEnd(Progress.until(deadline));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        }
    }
}
