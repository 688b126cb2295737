package org.servicehall.platform.automation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.servicehall.platform.consumer.GroupOffsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Consumer groups that automations had of their own, before one reader read for all: each goes when commits of the reader name it. */
final class FormerGroups {
    private static final Logger log = LoggerFactory.getLogger(FormerGroups.class);

    private final String reader;
    private final List<Hand> hands;
    private final AutomationNumbers numbers;
    private final GroupOffsets offsets;
    private final LongSupplier nanos;
    private final Duration pace;
    private long looked;
    private boolean over;

    /**
     * @param reader group of the reader that reads for all
     * @param nanos as {@link System#nanoTime}
     * @param pace so often it is looked at most
     */
    FormerGroups(
            String reader,
            List<Hand> hands,
            AutomationNumbers numbers,
            GroupOffsets offsets,
            LongSupplier nanos,
            Duration pace) {
        this.reader = reader;
        this.hands = hands;
        this.numbers = numbers;
        this.offsets = offsets;
        this.nanos = nanos;
        this.pace = pace;
        this.looked = nanos.getAsLong() - pace.toNanos();
        this.over = hands.isEmpty();
    }

    /** Removes those that are not needed any more; one that an earlier program still uses waits for that to end. */
    void remove() {
        if (over || nanos.getAsLong() - looked < pace.toNanos()) {
            return;
        }
        looked = nanos.getAsLong();
        Set<String> left = offsets.begun(hands.stream().map(Hand::group).collect(Collectors.toSet()));
        over = left.isEmpty();
        if (over) {
            return;
        }
        Map<String, Integer> known = numbers.of(hands.stream().map(Hand::name).toList());
        Map<TopicPartition, Set<Integer>> named = offsets.named(
                reader, hands.stream().flatMap(hand -> hand.topics().stream()).collect(Collectors.toSet()));
        for (Hand hand : hands) {
            Integer number = known.get(hand.name());
            boolean isNamed = named.entrySet().stream()
                    .allMatch(each -> !hand.topics().contains(each.getKey().topic())
                            || each.getValue().contains(number));
            if (isNamed && left.contains(hand.group())) {
                remove(hand.group());
            }
        }
    }

    private void remove(String group) {
        try {
            offsets.delete(List.of(group));
            log.info("{} reads what {} read until now", reader, group);
        } catch (KafkaException e) {
            if (!(e.getCause() instanceof GroupNotEmptyException)) {
                throw e;
            }
            log.debug("{} has members of an earlier program", group);
        }
    }
}
