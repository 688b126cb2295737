package org.servicehall.platform.consumer;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.consumer.RecordHandler.Part;

/**
 * What each position of one consumer holds for: the topic there was, and the parts of the handler that were there to take
 * what stands before it. Where a topic was made anew or a part has joined, it has to go back (ADR 14, ADR 51).
 */
final class Places {
    private static final Mark UNKNOWN = new Mark("", Set.of());

    private final TopicIds ids;
    private final TopicOrigins origins = new TopicOrigins();
    private final Map<TopicPartition, Set<Integer>> taken = new HashMap<>();
    private final Set<TopicPartition> unsaid = new HashSet<>();
    /** What a commit on each partition says besides the offset, where no part has done more than that. */
    private final Map<TopicPartition, Mark> marks = new HashMap<>();

    /** Of partitions that are new here, or go on from another place, from where each part has to take records. */
    private final Map<TopicPartition, Map<Integer, Long>> beginnings = new HashMap<>();

    private Map<Integer, Part> parts = Map.of();
    private Map<String, String> topics = Map.of();
    /** False where partitions came or went since it was last looked at. */
    private boolean settled;

    private boolean newParts;

    Places(TopicIds ids) {
        this.ids = ids;
    }

    /** Partitions came or went: others may have committed since. */
    void forget(Collection<TopicPartition> partitions) {
        origins.forget(partitions);
        taken.keySet().removeAll(partitions);
        unsaid.removeAll(partitions);
        marks.keySet().removeAll(partitions);
        settled = false;
    }

    /**
     * Partitions that have to be read from another offset than the next, with that offset. To be called with nothing of a
     * batch done; a failure leaves everything as it was.
     *
     * @param parts of the handler from now on
     * @param inHand where what was polled begins
     */
    Map<TopicPartition, Long> back(
            Consumer<?, ?> consumer, Map<Integer, Part> parts, Map<TopicPartition, Long> inHand) {
        newParts = false;
        beginnings.clear();
        if (settled && parts.equals(this.parts) && ids.of(topics.keySet()).equals(topics)) {
            return Map.of();
        }
        settled = false;
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, OffsetAndMetadata> committed = committed(consumer, assigned);
        Map<String, String> topics =
                ids.of(assigned.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
        Map<TopicPartition, Set<Integer>> before = assigned.stream()
                .collect(Collectors.toMap(
                        partition -> partition,
                        partition -> taken.getOrDefault(
                                partition, Mark.of(committed.get(partition)).parts())));
        Map<TopicPartition, Long> back = new HashMap<>();
        Map<TopicPartition, Map<Integer, Long>> begin = new HashMap<>();
        assigned.stream()
                .filter(partition -> !taken.containsKey(partition))
                .forEach(partition ->
                        begin.put(partition, Mark.of(committed.get(partition)).ahead()));
        joining(parts, before, topics).forEach((partition, from) -> {
            Long first = inHand.get(partition);
            long here = first == null ? consumer.position(partition) : first;
            boolean unread = begin.containsKey(partition) && committed.get(partition) == null;
            long earliest = Collections.min(from.values());
            if (earliest < here || (unread && earliest > here)) {
                back.put(partition, earliest);
            }
            Map<Integer, Long> ahead = begin.getOrDefault(partition, Map.of());
            before.getOrDefault(partition, Set.of())
                    .forEach(part -> from.put(part, Math.max(here, ahead.getOrDefault(part, here))));
            begin.replace(partition, Map.copyOf(from));
        });
        origins.outdated(assigned, committed, topics).forEach(partition -> {
            back.put(partition, 0L);
            begin.put(partition, Map.of());
        });
        beginnings.putAll(begin);
        newParts = !this.parts.keySet().containsAll(parts.keySet());
        this.parts = Map.copyOf(parts);
        before.forEach((partition, then) -> {
            Set<Integer> now = of(partition, parts).keySet();
            if (!then.equals(now)) {
                unsaid.add(partition);
            }
            taken.put(partition, now);
            marks.put(partition, new Mark(origins.of(partition), now));
        });
        this.topics = Map.copyOf(topics);
        settled = true;
        return back;
    }

    /** From where each part that joins has to take records, so that it passes none over. */
    private Map<TopicPartition, Map<Integer, Long>> joining(
            Map<Integer, Part> parts, Map<TopicPartition, Set<Integer>> before, Map<String, String> topics) {
        Map<TopicPartition, Map<Integer, Part>> joining = new HashMap<>();
        before.forEach((partition, then) -> {
            Map<Integer, Part> more = new HashMap<>(of(partition, parts));
            more.keySet().removeAll(then);
            if (!more.isEmpty()) {
                joining.put(partition, more);
            }
        });
        Map<TopicPartition, Map<Integer, Long>> from = new HashMap<>();
        if (joining.isEmpty()) {
            return from;
        }
        Map<String, Map<TopicPartition, OffsetAndMetadata>> own = ids.offsets()
                .places(joining.values().stream()
                        .flatMap(more -> more.values().stream())
                        .map(Part::group)
                        .collect(Collectors.toSet()));
        joining.forEach((partition, more) ->
                more.forEach((number, part) -> from.computeIfAbsent(partition, _ -> new HashMap<>())
                        .put(number, from(partition, own.getOrDefault(part.group(), Map.of()), topics))));
        return from;
    }

    private static Map<Integer, Part> of(TopicPartition partition, Map<Integer, Part> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().topics().contains(partition.topic()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Where a part goes on that went on by its own group until now; from the beginning when that has nothing to say. */
    private static long from(
            TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> own, Map<String, String> topics) {
        OffsetAndMetadata committed = own.get(partition);
        String origin = Mark.of(committed).topicId();
        return committed == null || (!origin.isEmpty() && !origin.equals(topics.get(partition.topic())))
                ? 0
                : committed.offset();
    }

    /**
     * What is committed: the offset before which every part has done all, and who has done more. Without the leader's epoch: where
     * that of a lost topic is above the one of the topic made anew, a consumer that starts from it waits for ever for a leader.
     *
     * @param taken offset before which the handler has taken all
     * @param elsewhere where each part is that is not there
     */
    OffsetAndMetadata at(TopicPartition partition, long taken, Map<Integer, Long> elsewhere) {
        Mark mark = marks.getOrDefault(partition, UNKNOWN);
        if (elsewhere.isEmpty()) {
            return mark.at(taken);
        }
        Map<Integer, Long> places = mark.parts().stream()
                .collect(Collectors.toMap(part -> part, part -> elsewhere.getOrDefault(part, taken)));
        long offset = Collections.min(places.isEmpty() ? elsewhere.values() : places.values());
        places.values().removeIf(place -> place == offset);
        return new Mark(mark.topicId(), mark.parts(), places).at(offset);
    }

    /** Whether parts have joined as it was last asked for the way back: before that was known they could not be prepared. */
    boolean haveNewParts() {
        return newParts;
    }

    /** By partition, what {@link RecordHandler#begins} is to be told since the way back was asked for. */
    Map<TopicPartition, Map<Integer, Long>> beginnings() {
        return beginnings;
    }

    /** Where it has to be known who has joined, the position. To be called with no batch in hand. */
    Map<TopicPartition, Long> toSay(Consumer<?, ?> consumer) {
        if (unsaid.isEmpty()) {
            return Map.of();
        }
        unsaid.retainAll(consumer.assignment());
        return unsaid.stream().collect(Collectors.toMap(partition -> partition, consumer::position));
    }

    /** This was committed; what was done before somebody joined does not say that they have. */
    void said(Map<TopicPartition, OffsetAndMetadata> committed) {
        unsaid.removeIf(partition -> {
            OffsetAndMetadata said = committed.get(partition);
            return said != null && Mark.of(said).isLike(marks.getOrDefault(partition, UNKNOWN));
        });
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Consumer<?, ?> consumer, Set<TopicPartition> assigned) {
        taken.keySet().retainAll(assigned);
        Set<TopicPartition> fresh = new HashSet<>(assigned);
        fresh.removeAll(taken.keySet());
        return fresh.isEmpty() ? Map.of() : consumer.committed(fresh);
    }
}
