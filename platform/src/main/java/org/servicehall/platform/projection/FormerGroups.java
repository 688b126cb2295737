package org.servicehall.platform.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
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
    private boolean over;

    /** @param reader group of the reader that reads for all */
    FormerGroups(String reader, List<Hand> hands, AutomationNumbers numbers, GroupOffsets offsets) {
        this.reader = reader;
        this.hands = hands;
        this.numbers = numbers;
        this.offsets = offsets;
        this.over = hands.isEmpty();
    }

    /** Removes those that are not needed any more; one that an earlier program still uses waits for that to end. */
    void remove() {
        if (over) {
            return;
        }
        Set<String> left = offsets.begun(hands.stream().map(Hand::group).collect(Collectors.toSet()));
        over = left.isEmpty();
        Map<String, Integer> known =
                over ? Map.of() : numbers.of(hands.stream().map(Hand::name).toList());
        for (Hand hand : hands) {
            int number = known.getOrDefault(hand.name(), 0);
            if (left.contains(hand.group()) && offsets.holdsFor(number, reader, hand.topics())) {
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
