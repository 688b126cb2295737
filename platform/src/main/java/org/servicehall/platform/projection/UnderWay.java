package org.servicehall.platform.projection;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.servicehall.platform.consumer.GroupOffsets;

/** Views that are being made from the topics again, and how far each is. */
final class UnderWay {
    /** What a view is made again for. */
    enum Purpose {
        REBUILD,
        COMPARISON
    }

    /**
     * A view that is being made.
     *
     * @param done records read
     * @param records to read until it has caught up with the topics
     */
    record Making(String projection, Purpose purpose, long done, long records) {}

    private final ConsumerLoops loops;
    private final GroupOffsets offsets;
    private final Map<String, Projection<?>> comparisons = new ConcurrentHashMap<>();

    UnderWay(ConsumerLoops loops, GroupOffsets offsets) {
        this.loops = loops;
        this.offsets = offsets;
    }

    /** @param scratch collection of the comparison */
    void begun(Projection<?> projection, String scratch) {
        comparisons.put(scratch, projection);
    }

    void over(String scratch) {
        comparisons.remove(scratch);
    }

    /** Comparisons of this instance, and what is rebuilt by whichever. */
    Stream<Making> with(Stream<Map.Entry<Projection<?>, Generation>> generations) {
        return Stream.concat(
                generations
                        .filter(each -> each.getValue().building() != null)
                        .map(each -> making(
                                each.getKey(),
                                Purpose.REBUILD,
                                Objects.requireNonNull(each.getValue().building()))),
                comparisons.entrySet().stream()
                        .map(each -> making(each.getValue(), Purpose.COMPARISON, each.getKey())));
    }

    private Making making(Projection<?> projection, Purpose purpose, String collection) {
        Map<TopicPartition, Long> goal = offsets.ends(Set.copyOf(projection.topics()));
        long records = goal.values().stream().mapToLong(Long::longValue).sum();
        return new Making(projection.name(), purpose, offsets.done(loops.group(collection), goal), records);
    }
}
